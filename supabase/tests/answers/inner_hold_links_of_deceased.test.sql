-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.hold_links_of_deceased(uuid,uuid)'), $answers$console
  {"done": ""} ← ada, ada; ada, sid; ada, greg; age, age; age, sol; age, gwen; mae, mae; mae, tea … a7d529
  {"done": ""} audit_log -0+15 bookings -4+4 email_outbox -0+3 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 guardian_confirmations -0+3 integration_grants -1+0 integration_revocations -0+2 integration_states -1+0 integration_tokens -1+0 kept_protections -0+3 notifications -0+3 profile_graph -3+3 student_integration_links -1+1 389f36 locks advisory shared 3, bookings 4, exports 1, integrations 2, profile_graph 3, profiles 3 ← gus, gus; gus, sue; gus, rhea; two, sia; two, two
  {"done": ""} audit_log -0+2 email_outbox -0+1 guardian_confirmations -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+1 30e5c4 locks advisory shared 1, integrations 2, profile_graph 1, profiles 1 ← greg, ada; greg, sid; greg, greg
  {"done": ""} audit_log -0+2 email_outbox -0+1 guardian_confirmations -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+1 8855ec locks advisory shared 1, integrations 2, profile_graph 1, profiles 1 ← grace, max; grace, tom; grace, grace
  {"done": ""} audit_log -0+2 email_outbox -0+1 guardian_confirmations -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+1 d43f3e locks advisory shared 1, integrations 2, profile_graph 1, profiles 1 ← rob, rob; rob, tut; rob, Una One
  {"done": ""} audit_log -0+3 email_outbox -0+1 exports -1+1 guardian_confirmations -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+1 15c4f2 locks advisory shared 1, integrations 1, profile_graph 1, profiles 1 ← rhea, gus; rhea, sue; rhea, rhea
  {"done": ""} audit_log -0+5 email_outbox -0+2 exports -1+1 guardian_confirmations -0+2 kept_protections -0+2 notifications -0+2 profile_graph -2+2 9c93ed locks advisory shared 2, integrations 1, profile_graph 2, profiles 2 ← gwen, age; gwen, sol; gwen, gwen
  {"done": ""} audit_log -0+6 bookings -1+1 email_outbox -0+1 export_pages -2+0 exports -1+1 guardian_confirmations -0+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+1 profile_graph -1+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 242e0a locks advisory shared 1, bookings 1, integrations 2, profile_graph 1, profiles 1 ← max, max; max, tom; max, grace$answers$,
  'The function hold_links_of_deceased inside answers as listed');

select * from finish();
rollback;
