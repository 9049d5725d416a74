-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_integrations_at_account_end(uuid)'), $answers$console
  {"done": ""} ← ada; age; mae; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} audit_log -0+1 student_integration_links -1+1 6e32d2 ← gus
  {"done": ""} audit_log -0+1 student_integration_links -2+2 5af64d ← max
  {"done": ""} audit_log -0+2 integration_revocations -0+1 integration_tokens -1+0 student_integration_links -1+1 efb6c6 locks integrations 1, profiles 2 ← sid
  {"done": ""} audit_log -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 032196 locks integrations 1, profiles 1 ← sia
  {"done": ""} audit_log -0+3 integration_revocations -0+1 integration_tokens -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 6479e6 locks integrations 1, profiles 2 ← sol$answers$,
  'The function end_integrations_at_account_end inside answers as listed');

select * from finish();
rollback;
