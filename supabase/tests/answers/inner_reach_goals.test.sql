-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reach_goals(uuid[],boolean)'), $answers$console
  {"done": ""} goal_milestones -1+1 573326 locks goals 1 ← goals 2, true; goals 2, false
  {"done": ""} goal_milestones -1+1 7e68c6 locks goals 1 ← goals 3, true; goals 3, false
  {"done": ""} goal_milestones -1+1 a65604 locks goals 1 ← goals 4, true; goals 4, false
  {"done": ""} locks goals 1 ← goals 1, true; goals 1, false; goals 5, true; goals 5, false$answers$,
  'The function reach_goals inside answers as listed');

select * from finish();
rollback;
