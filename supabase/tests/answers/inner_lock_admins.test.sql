-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.lock_admins()'), $answers$console
  {"done": ""} locks advisory 1$answers$,
  'The function lock_admins inside answers as listed');

select * from finish();
rollback;
