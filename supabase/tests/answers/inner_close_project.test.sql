-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_project()'), $answers$console
  {"done": ""} audit_log -0+1 324c60$answers$,
  'The function close_project inside answers as listed');

select * from finish();
rollback;
