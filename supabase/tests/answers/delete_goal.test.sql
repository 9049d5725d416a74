-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('delete_goal', tests.everybody()), $answers$delete_goal(goal_id: goals 1)
  ada age greg gwen mae rhea rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus: {"delete_goal": ""} audit_log -0+1 goal_milestones -2+0 goals -1+0 rate_limits -0+1 f8bad8
  max sid tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
delete_goal(goal_id: goals 2)
  ada age greg mae rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen max rhea tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: {"delete_goal": ""} audit_log -0+1 goal_milestones -2+0 goals -1+0 rate_limits -0+1 213f69
delete_goal(goal_id: goals 3)
  ada age greg mae max rob sia sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: permission.denied Somebody else changes this goal, or the student has left its course.
  tut: {"delete_goal": ""} audit_log -0+1 goal_milestones -2+0 goals -1+0 rate_limits -0+1 9f7e1a locks grades 1
delete_goal(goal_id: goals 4)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  max: {"delete_goal": ""} audit_log -0+1 goal_milestones -2+0 goals -1+0 rate_limits -0+1 8746d0
  sol tut: permission.denied Somebody else changes this goal, or the student has left its course.
delete_goal(goal_id: goals 5)
  ada age greg gus mae rhea rob sia sid sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gwen: {"delete_goal": ""} audit_log -0+1 goal_milestones -2+0 goals -1+0 rate_limits -0+1 7e3e30
  max tut: permission.denied Somebody else changes this goal, or the student has left its course.$answers$,
  'Everybody gets the listed answers from delete_goal');

select * from finish();
rollback;
