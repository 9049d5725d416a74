-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_integration(uuid)'), $answers$console
  {"done": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 student_integration_links -1+1 e7ef93 locks integrations 1 ← student_integration_links 1
  {"done": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 d02d9c locks integrations 1 ← student_integration_links 3
  {"done": ""} audit_log -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 71a845 ← student_integration_links 4
  {"done": ""} audit_log -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 032196 locks integrations 1 ← student_integration_links 2$answers$,
  'The function end_integration inside answers as listed');

select * from finish();
rollback;
