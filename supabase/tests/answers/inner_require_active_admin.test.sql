-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_active_admin()'), $answers$console
  {"done": ""} locks advisory 1$answers$,
  'The function require_active_admin inside answers as listed');

select * from finish();
rollback;
