-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.block_links(uuid)'), $answers$console
  {"done": ""} audit_log -0+15 bookings -2+2 contact_restrictions -0+1 email_outbox -0+1 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+6 notifications -0+1 profile_graph -1+1 report_cases -0+1 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 student_integration_links -1+1 fd7189 locks advisory 2, bookings 2, contact_restrictions 1, exports 1, integrations 1, profile_graph 1, profiles 3 ← contact_restrictions 5
  {"done": ""} audit_log -0+9 contact_restrictions -0+1 email_outbox -0+1 exports -1+1 kept_protections -0+5 notifications -0+1 profile_graph -1+1 report_cases -0+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 eb4f42 locks advisory 2, contact_restrictions 1, integrations 1, profile_graph 1, profiles 2 ← contact_restrictions 4
  {"done": ""} locks advisory 1 ← contact_restrictions 1; contact_restrictions 2; contact_restrictions 3; contact_restrictions 6; contact_restrictions 7; contact_restrictions 8; contact_restrictions 9; contact_restrictions 10$answers$,
  'The function block_links inside answers as listed');

select * from finish();
rollback;
