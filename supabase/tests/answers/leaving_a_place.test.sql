-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('leaving_a_place'), $answers$delete from public.memberships m where m.profile_id = mae
  console: {"done": 1}
{"done": 1}
{"done": 1} audit_log -0+5 invitations -2+2 kept_protections -0+3 memberships -3+0 abfa68 locks invitations 2
delete from public.memberships m where m.profile_id = tea
  console: {"done": 1}
{"done": 1} audit_log -0+4 group_shares -2+0 group_students -2+0 kept_protections -0+2 memberships -2+0 dbcedf
delete from public.memberships m where m.profile_id = rhea
  console: {"done": 1} audit_log -0+3 group_shares -1+0 invitations -1+1 kept_protections -0+1 memberships -1+0 54db7d locks invitations 1
delete from public.class_students c where c.student_id = sid
  console: {"done": 1}
{"done": 1} age_zones -1+0 audit_log -0+3 class_students -2+0 group_students -1+0 65cc47
delete from public.class_students c where c.student_id = sia
  console: {"done": 1} audit_log -0+2 class_students -1+0 enrollments -1+1 group_students -1+0 e38668 locks enrollments 1
delete from public.classes c where c.id = by_class
  console: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
update public.memberships m set custom_permissions_filter = '{write_staff,manage_internal_comm}' where m.profile_id = rhea
  console: 22P02 invalid input value for enum public.staff_permission: "write_staff" 
delete from public.enrollments e where e.student_id = sid
  console: {"done": 1}
{"done": 1}
{"done": 1} audit_log -0+3 enrollment_grades -3+0 enrollments -3+0 05d6af
update public.enrollments e set status = 'dropped' where e.student_id = sid
  console: {"done": 1}
{"done": 1}
{"done": 1} audit_log -0+3 enrollments -3+3 live_class_registrations -2+0 d0b796 locks enrollments 3
delete from public.courses c where c.id = courses 1
  console: validation.failed It has records of students and cannot be deleted.
delete from public.organizations o where o.id = by_org2
  console: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.$answers$,
  'What comes of leaving a place is as listed');

select * from finish();
rollback;
