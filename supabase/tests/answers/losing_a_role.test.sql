-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('losing_a_role'), $answers$delete from public.profile_roles r where r.profile_id = gus
  console: {"done": 1} audit_log -0+18 bookings -4+4 email_outbox -0+22 integration_revocations -0+1 integration_states -1+0 integration_tokens -1+0 invitations -3+3 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 student_integration_links -1+1 ff60fb locks bookings 4, integrations 2, invitations 3, profiles 6
delete from public.profile_roles r where r.profile_id = gwen
  console: {"done": 1} audit_log -0+9 bookings -2+2 email_outbox -0+9 guardian_confirmations -1+0 kept_protections -0+6 notifications -0+9 profile_graph -5+0 profile_roles -1+0 b4eaf2 locks bookings 2, integrations 1, profiles 2
delete from public.profile_roles r where r.profile_id = sid
  console: {"done": 1} audit_log -0+13 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 student_integration_links -1+1 316cd7 locks bookings 2, enrollments 3, integrations 1, invitations 1, profiles 1
delete from public.profile_roles r where r.profile_id = sia
  console: {"done": 1} audit_log -0+10 bookings -1+1 class_students -1+0 email_outbox -0+4 enrollments -1+1 guardian_confirmations -1+0 integration_states -1+0 invitations -2+2 kept_protections -0+3 notifications -0+4 profile_graph -2+0 profile_roles -1+0 aeefea locks bookings 1, enrollments 1, integrations 1, invitations 2, profiles 1
delete from public.profile_roles r where r.profile_id = sol
  console: {"done": 1} audit_log -0+12 bookings -1+1 class_students -1+0 email_outbox -0+9 enrollments -2+2 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+5 notifications -0+9 profile_graph -4+0 profile_roles -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 e4795f locks bookings 1, enrollments 2, integrations 2, invitations 1, profiles 1
delete from public.profile_roles r where r.profile_id = tut
  console: {"done": 1} audit_log -0+9 bookings -5+5 email_outbox -0+13 enrollments -2+2 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 f581dd locks bookings 5, enrollments 2, invitations 1, profiles 4
delete from public.profile_roles r where r.profile_id = tom
  console: {"done": 1} audit_log -0+4 bookings -1+1 email_outbox -0+3 invitations -1+1 kept_protections -0+1 notifications -0+3 profile_roles -1+0 profiles -1+1 b62391 locks bookings 1, invitations 1, profiles 2
delete from public.profile_roles r where r.profile_id = age
  console: {"done": 1} audit_log -0+4 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -0+2 profile_graph -2+0 profile_roles -1+0 dec225 locks invitations 1
delete from public.profile_roles r where r.profile_id = mae
  console: {"done": 1} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 15b75e
delete from public.profile_roles r where r.profile_id = max
  console: {"done": 1}
{"done": 1} audit_log -0+10 bookings -2+2 email_outbox -0+8 enrollments -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+3 live_class_registrations -1+0 notifications -0+8 profile_graph -1+0 profile_roles -2+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 e9911f locks bookings 2, enrollments 2, integrations 2, profiles 3
delete from public.profile_roles r where r.profile_id = rob
  console: {"done": 1}
{"done": 1} audit_log -0+6 email_outbox -0+4 guardian_confirmations -1+0 kept_protections -0+5 notifications -0+4 profile_graph -3+0 profile_roles -2+0 a77bcf locks integrations 2, profiles 1
delete from public.profile_roles r where r.profile_id = ada
  console: admin.last The last active admin must stay; another person needs the role first.
delete from public.profile_roles r where r.profile_id = max and r.role = 'tutor'
  console: {"done": 1} audit_log -0+4 bookings -1+1 email_outbox -0+2 enrollments -2+2 kept_protections -0+1 live_class_registrations -1+0 notifications -0+2 profile_roles -1+0 feaba9 locks bookings 1, enrollments 2
delete from public.profile_roles r where r.profile_id = max and r.role = 'client'
  console: {"done": 1} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 52b11a
delete from public.profile_roles r where r.profile_id = rob and r.role = 'agent'
  console: {"done": 1} audit_log -0+2 email_outbox -0+2 kept_protections -0+2 notifications -0+2 profile_graph -1+0 profile_roles -1+0 300ec7
delete from public.profile_roles r where r.profile_id = rob and r.role = 'client'
  console: {"done": 1} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 7d924f$answers$,
  'What comes of losing a role is as listed');

select * from finish();
rollback;
