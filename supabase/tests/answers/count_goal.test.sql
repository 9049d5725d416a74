-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('count_goal', tests.everybody()), $answers$count_goal(goal_id: goals 1, amount: 3)
  ada age greg gwen mae rhea rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus sid: validation.failed p_goal_id must be a goal that is counted.
  max tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
count_goal(goal_id: goals 2, amount: 3)
  ada age greg mae rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen max rhea tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: {"count_goal": 6} goal_milestones -1+1 goals -1+1 rate_limits -0+1 e78435 locks goals 1
count_goal(goal_id: goals 3, amount: 3)
  ada age greg mae max rob sia sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: permission.denied Somebody else changes this goal, or the student has left its course.
  sid tut: validation.failed p_goal_id must be a goal that is counted.
count_goal(goal_id: goals 4, amount: 3)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  max: {"count_goal": 5} goal_milestones -1+1 goals -1+1 rate_limits -0+1 6cb1e4 locks goals 1
  sol: {"count_goal": 5} goal_milestones -1+1 goals -1+1 rate_limits -0+1 34a801 locks goals 1
  tut: permission.denied Somebody else changes this goal, or the student has left its course.
count_goal(goal_id: goals 5, amount: 3)
  ada age greg gus mae rhea rob sia sid sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gwen: goal.not_open The goal was dropped.
  max tut: permission.denied Somebody else changes this goal, or the student has left its course.$answers$,
  'Everybody gets the listed answers from count_goal');

select * from finish();
rollback;
