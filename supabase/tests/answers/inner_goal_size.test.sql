-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.goal_size(private.goals)'), $answers$console
  {"goal_size": 2.00} ← goals 4
  {"goal_size": 2} ← goals 1
  {"goal_size": 20.00} ← goals 2
  {"goal_size": 5.00} ← goals 5
  {"goal_size": 99.00} ← goals 3$answers$,
  'The function goal_size inside answers as listed');

select * from finish();
rollback;
