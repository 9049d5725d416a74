-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_adult_roles(uuid)'), $answers$console
  {"done": ""} ← ada; sia; sid; sol; sue; Ursa; Una One; Bystander kid
  {"done": ""} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 15b75e ← mae
  {"done": ""} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 2bfcd4 ← tea
  {"done": ""} audit_log -0+1 kept_protections -0+1 profile_roles -1+0 b50d59 ← two
  {"done": ""} audit_log -0+11 bookings -2+2 email_outbox -0+7 enrollments -2+2 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+3 live_class_registrations -1+0 notifications -0+8 profile_graph -1+0 profile_roles -2+0 push_outbox -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 b9906b locks bookings 2, enrollments 2, integrations 2, profiles 3 ← max
  {"done": ""} audit_log -0+12 bookings -2+2 email_outbox -0+7 exports -1+1 guardian_confirmations -1+0 invitations -1+1 kept_protections -0+6 notifications -0+9 profile_graph -5+0 profile_roles -1+0 push_outbox -0+5 rights_before_grants -1+0 c22a5e locks bookings 2, integrations 1, invitations 1, profiles 2 ← gwen
  {"done": ""} audit_log -0+2 email_outbox -0+1 kept_protections -0+2 notifications -0+1 profile_graph -1+0 profile_roles -1+0 0238dc locks integrations 2, profiles 1 ← grace
  {"done": ""} audit_log -0+2 email_outbox -0+2 kept_protections -0+2 notifications -0+2 profile_graph -1+0 profile_roles -1+0 7353d1 locks integrations 2, profiles 1 ← greg
  {"done": ""} audit_log -0+22 bookings -4+4 email_outbox -0+22 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_grants -1+0 integration_revocations -0+2 integration_states -1+0 integration_tokens -1+0 invitations -4+4 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 push_outbox -0+8 student_integration_links -1+1 276d63 locks bookings 4, exports 1, integrations 2, invitations 4, profiles 6 ← gus
  {"done": ""} audit_log -0+3 email_outbox -0+2 exports -1+1 kept_protections -0+2 notifications -0+2 profile_graph -1+0 profile_roles -1+0 a7e5f5 locks integrations 1, profiles 1 ← rhea
  {"done": ""} audit_log -0+4 bookings -1+1 email_outbox -0+3 invitations -1+1 kept_protections -0+1 notifications -0+3 profile_roles -1+0 profiles -1+1 push_outbox -0+1 95dd71 locks bookings 1, invitations 1, profiles 2 ← tom
  {"done": ""} audit_log -0+4 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -0+2 profile_graph -2+0 profile_roles -1+0 push_outbox -0+1 b5e4f5 locks invitations 1 ← age
  {"done": ""} audit_log -0+6 email_outbox -0+4 guardian_confirmations -1+0 kept_protections -0+5 notifications -0+4 profile_graph -3+0 profile_roles -2+0 push_outbox -0+1 a9d090 locks integrations 2, profiles 1 ← rob
  {"done": ""} audit_log -0+9 bookings -5+5 email_outbox -0+12 enrollments -2+2 group_students -3+0 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 push_outbox -0+4 45e5fc locks bookings 5, enrollments 2, invitations 1, profiles 4 ← tut$answers$,
  'The function end_adult_roles inside answers as listed');

select * from finish();
rollback;
