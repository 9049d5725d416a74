-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.revoke_tokens(uuid,uuid)'), $answers$console
  {"done": ""} ← student_integration_links 1, ada; student_integration_links 1, age; student_inte … fb4350$answers$,
  'The function revoke_tokens inside answers as listed');

select * from finish();
rollback;
