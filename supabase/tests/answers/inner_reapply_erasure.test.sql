-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_erasure(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 1; kept_protections 2; kept_protections 3; kept_protections 4;  … fcc099
  {"done": true} age_zones -1+0 audit_log -0+34 bookings -2+2 class_students -2+0 consent_requests -1+0 email_outbox -0+12 enrollments -3+3 erasures -0+1 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -4+4 former_addresses -0+1 group_act_rows -6+6 group_acts -3+3 group_students -3+0 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -12+7 profile_details -1+1 profile_graph -7+0 profile_roles -1+0 profiles -1+1 push_outbox -0+4 report_cases -3+3 rights_before_grants -1+0 student_integration_links -1+1 verified_addresses -1+0 9275f3 locks advisory shared 1, bookings 2, emails 5, enrollments 3, erasures 1, exports 1, group acts 3, integrations 1, invitations 1, profile_details 1, profiles 3 ← kept_protections 41
  {"done": true} audit_log -0+13 email_outbox -0+1 erasures -0+1 former_addresses -0+2 kept_protections -0+2 notifications -3+1 profile_details -1+1 profile_graph -1+0 profile_roles -1+0 profiles -1+1 verified_addresses -2+0 c34281 locks advisory shared 1, erasures 1, integrations 2, profile_details 1, profiles 2 ← kept_protections 31; kept_protections 32; kept_protections 33; kept_protections 34
  {"done": true} audit_log -0+16 bookings -1+1 class_students -1+0 consent_givers -3+0 email_outbox -0+4 enrollments -1+1 erasures -0+1 guardian_confirmations -1+0 kept_protections -0+4 notifications -0+4 profile_details -1+1 profile_graph -3+0 profile_roles -1+0 profiles -1+1 push_outbox -0+3 698d5a locks advisory shared 1, bookings 1, enrollments 1, erasures 1, profile_details 1, profiles 1 ← kept_protections 43
  {"done": true} audit_log -0+27 bookings -1+1 class_students -1+0 consent_givers -2+0 email_outbox -0+10 enrollments -2+2 erasures -0+1 export_pages -2+0 exports -1+1 former_addresses -0+1 group_students -1+0 integration_revocations -0+1 integration_tokens -1+0 invitation_secrets -1+1 invitations -1+1 kept_protections -0+5 notifications -9+5 people_to_check -0+1 profile_details -1+1 profile_graph -4+0 profile_roles -1+0 profiles -1+1 report_cases -1+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 verified_addresses -1+0 3e1c1a locks advisory shared 1, bookings 1, emails 5, enrollments 2, erasures 1, integrations 2, invitations 1, profile_details 1, profiles 2 ← kept_protections 42$answers$,
  'The function reapply_erasure inside answers as listed');

select * from finish();
rollback;
