-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.goal_is_complete(private.goals)'), $answers$console
  {"goal_is_complete": false} ← goals 1; goals 2; goals 3; goals 5
  {"goal_is_complete": true} ← goals 4$answers$,
  'The function goal_is_complete inside answers as listed');

select * from finish();
rollback;
