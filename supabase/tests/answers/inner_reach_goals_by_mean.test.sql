-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reach_goals_by_mean(uuid[])'), $answers$console
  {"done": ""} ← enrollments 1; enrollments 2; enrollments 3; enrollments 4; enrollments 6; enrollments 7; enrollments 8; enrollments 9; enrollments 10
  {"done": ""} goal_milestones -1+1 7e68c6 locks goals 1 ← enrollments 5$answers$,
  'The function reach_goals_by_mean inside answers as listed');

select * from finish();
rollback;
