-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_erased(private.erasures,timestamp with time zone)'), $answers$console
  {"done": ""} audit_log -0+25 bookings -1+1 class_students -1+0 consent_givers -1+0 email_outbox -0+5 enrollments -1+1 erasures -1+1 former_addresses -0+1 group_act_rows -3+3 group_students -1+0 guardian_confirmations -1+0 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 invitation_secrets -1+1 invitations -2+2 kept_protections -0+4 notifications -4+3 profile_details -1+1 profile_graph -5+0 profile_roles -1+0 profiles -1+1 push_outbox -0+2 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 verified_addresses -1+0 eccdea locks advisory shared 1, bookings 1, emails 2, enrollments 1, integrations 1, invitations 2, profile_details 1, profiles 1 ← erasures 1, now(); erasures 1, now() + interval '41 days'
  {"done": ""} audit_log -0+3 erasures -1+1 profiles -1+1 ef51dc locks advisory shared 1, profiles 1 ← erasures 2, now(); erasures 2, now() + interval '41 days'$answers$,
  'The function close_erased inside answers as listed');

select * from finish();
rollback;
