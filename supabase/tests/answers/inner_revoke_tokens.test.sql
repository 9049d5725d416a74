-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.revoke_tokens(uuid,uuid)'), $answers$console
  {"done": ""} ← student_integration_links 1, ada; student_integration_links 1, age; student_inte … 91b0dd
  {"done": ""} audit_log -0+1 integration_grants -1+0 integration_revocations -0+1 8a59d6 locks integrations 1 ← student_integration_links 2, gus$answers$,
  'The function revoke_tokens inside answers as listed');

select * from finish();
rollback;
