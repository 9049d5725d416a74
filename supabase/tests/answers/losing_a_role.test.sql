-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('losing_a_role'), $answers$delete from public.profile_roles r where r.profile_id = gus
  console: {"done": 1} audit_log -0+22 bookings -4+4 email_outbox -0+22 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_grants -1+0 integration_revocations -0+2 integration_states -1+0 integration_tokens -1+0 invitations -4+4 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 push_outbox -0+8 student_integration_links -1+1 276d63 locks bookings 4, exports 1, integrations 2, invitations 4, profiles 6
delete from public.profile_roles r where r.profile_id = gwen
  console: {"done": 1} audit_log -0+12 bookings -2+2 email_outbox -0+7 exports -1+1 guardian_confirmations -1+0 invitations -1+1 kept_protections -0+6 notifications -0+9 profile_graph -5+0 profile_roles -1+0 push_outbox -0+5 rights_before_grants -1+0 c22a5e locks bookings 2, integrations 1, invitations 1, profiles 2
delete from public.profile_roles r where r.profile_id = sid
  console: {"done": 1} age_zones -1+0 audit_log -0+19 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -4+4 group_students -1+0 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 push_outbox -0+2 rights_before_grants -1+0 student_integration_links -1+1 53cbd4 locks bookings 2, enrollments 3, exports 1, integrations 1, invitations 1, profiles 1
delete from public.profile_roles r where r.profile_id = sia
  console: {"done": 1} audit_log -0+11 bookings -1+1 class_students -1+0 email_outbox -0+4 enrollments -1+1 group_students -1+0 guardian_confirmations -1+0 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 invitations -2+2 kept_protections -0+3 notifications -0+4 profile_graph -2+0 profile_roles -1+0 push_outbox -0+1 3e2ba4 locks bookings 1, enrollments 1, integrations 1, invitations 2, profiles 1
delete from public.profile_roles r where r.profile_id = sol
  console: {"done": 1} audit_log -0+13 bookings -1+1 class_students -1+0 email_outbox -0+9 enrollments -2+2 export_pages -2+0 exports -1+1 group_students -1+0 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+5 notifications -0+9 profile_graph -4+0 profile_roles -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 917234 locks bookings 1, enrollments 2, integrations 2, invitations 1, profiles 1
delete from public.profile_roles r where r.profile_id = tut
  console: {"done": 1} audit_log -0+9 bookings -5+5 email_outbox -0+12 enrollments -2+2 group_students -3+0 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 push_outbox -0+4 45e5fc locks bookings 5, enrollments 2, invitations 1, profiles 4
delete from public.profile_roles r where r.profile_id = tom
  console: {"done": 1} audit_log -0+4 bookings -1+1 email_outbox -0+3 invitations -1+1 kept_protections -0+1 notifications -0+3 profile_roles -1+0 profiles -1+1 push_outbox -0+1 95dd71 locks bookings 1, invitations 1, profiles 2
delete from public.profile_roles r where r.profile_id = age
  console: {"done": 1} audit_log -0+4 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -0+2 profile_graph -2+0 profile_roles -1+0 push_outbox -0+1 b5e4f5 locks invitations 1
delete from public.profile_roles r where r.profile_id = mae
  console: {"done": 1} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 15b75e
delete from public.profile_roles r where r.profile_id = max
  console: {"done": 1}
{"done": 1} audit_log -0+11 bookings -2+2 email_outbox -0+7 enrollments -2+2 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+3 live_class_registrations -1+0 notifications -0+8 profile_graph -1+0 profile_roles -2+0 push_outbox -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 b9906b locks bookings 2, enrollments 2, integrations 2, profiles 3
delete from public.profile_roles r where r.profile_id = rob
  console: {"done": 1}
{"done": 1} audit_log -0+6 email_outbox -0+4 guardian_confirmations -1+0 kept_protections -0+5 notifications -0+4 profile_graph -3+0 profile_roles -2+0 push_outbox -0+1 a9d090 locks integrations 2, profiles 1
delete from public.profile_roles r where r.profile_id = ada
  console: admin.last The last active admin must stay; another person needs the role first.
delete from public.profile_roles r where r.profile_id = max and r.role = 'tutor'
  console: {"done": 1} audit_log -0+4 bookings -1+1 email_outbox -0+1 enrollments -2+2 kept_protections -0+1 live_class_registrations -1+0 notifications -0+2 profile_roles -1+0 push_outbox -0+1 4916f4 locks bookings 1, enrollments 2
delete from public.profile_roles r where r.profile_id = max and r.role = 'client'
  console: {"done": 1} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 52b11a
delete from public.profile_roles r where r.profile_id = rob and r.role = 'agent'
  console: {"done": 1} audit_log -0+2 email_outbox -0+2 kept_protections -0+2 notifications -0+2 profile_graph -1+0 profile_roles -1+0 push_outbox -0+1 dcac92
delete from public.profile_roles r where r.profile_id = rob and r.role = 'client'
  console: {"done": 1} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 7d924f$answers$,
  'What comes of losing a role is as listed');

select * from finish();
rollback;
