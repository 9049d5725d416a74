-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('drop_goal', tests.everybody()), $answers$drop_goal(goal_id: goals 1)
  ada age greg gwen mae rhea rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus: {"drop_goal": ""} audit_log -0+1 goals -1+1 rate_limits -0+1 2ffd12 locks goals 1
  max tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: {"drop_goal": ""} audit_log -0+1 goals -1+1 rate_limits -0+1 138469 locks goals 1
drop_goal(goal_id: goals 2)
  ada age greg mae rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen max rhea tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: {"drop_goal": ""} audit_log -0+1 goals -1+1 rate_limits -0+1 e753f2 locks goals 1
drop_goal(goal_id: goals 3)
  ada age greg mae max rob sia sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: {"drop_goal": ""} audit_log -0+1 goals -1+1 rate_limits -0+1 94f8ce locks goals 1, grades 1
  tut: {"drop_goal": ""} audit_log -0+1 goals -1+1 rate_limits -0+1 541349 locks goals 1, grades 1
drop_goal(goal_id: goals 4)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  max sol: goal.not_open The goal was reached.
  tut: permission.denied Somebody else changes this goal, or the student has left its course.
drop_goal(goal_id: goals 5)
  ada age greg gus mae rhea rob sia sid sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gwen: {"drop_goal": ""} rate_limits -0+1 64a548 locks goals 1
  max tut: permission.denied Somebody else changes this goal, or the student has left its course.$answers$,
  'Everybody gets the listed answers from drop_goal');

select * from finish();
rollback;
