-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.goal_value(private.goals)'), $answers$console
  {"goal_value": 1} ← goals 1; goals 5
  {"goal_value": 2} ← goals 4
  {"goal_value": 3} ← goals 2
  {"goal_value": 90.00} ← goals 3$answers$,
  'The function goal_value inside answers as listed');

select * from finish();
rollback;
