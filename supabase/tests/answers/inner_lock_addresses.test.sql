-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.lock_addresses(boolean)'), $answers$console
  {"done": ""} locks advisory 1 ← false
  {"done": ""} locks advisory shared 1 ← true$answers$,
  'The function lock_addresses inside answers as listed');

select * from finish();
rollback;
