-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reopen_goal(uuid)'), $answers$console
  {"done": ""} ← goals 1; goals 2; goals 3; goals 4; goals 5$answers$,
  'The function reopen_goal inside answers as listed');

select * from finish();
rollback;
