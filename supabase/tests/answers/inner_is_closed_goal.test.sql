-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_closed_goal(private.goals)'), $answers$console
  {"is_closed_goal": false} ← goals 1; goals 2; goals 3; goals 4; goals 5$answers$,
  'The function is_closed_goal inside answers as listed');

select * from finish();
rollback;
