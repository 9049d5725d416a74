-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.goal_is_kept_by(private.goals)'), $answers$console
  {"goal_is_kept_by": "TUTOR"} ← goals 3
  nothing ← goals 1; goals 2; goals 4; goals 5$answers$,
  'The function goal_is_kept_by inside answers as listed');

select * from finish();
rollback;
