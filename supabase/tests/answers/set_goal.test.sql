-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_goal', tests.everybody()), $answers$set_goal(goal_id: goals 1, title: 'Words')
  ada age greg gwen mae rhea rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_milestones must have an entry at least.
  max sid tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
set_goal(goal_id: goals 2, title: 'Words')
  ada age greg mae rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen max rhea tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: validation.failed p_target must be a whole number from 1 to 1000000.
set_goal(goal_id: goals 3, title: 'Words')
  ada age greg mae max rob sia sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: permission.denied Somebody else changes this goal, or the student has left its course.
  tut: validation.failed p_target must be above 0 and up to 100 percent, without p_unit.
set_goal(goal_id: goals 4, title: 'Words')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  max: validation.failed p_target must be a whole number from 1 to 1000000.
  sol tut: permission.denied Somebody else changes this goal, or the student has left its course.
set_goal(goal_id: goals 5, title: 'Words')
  ada age greg gus mae rhea rob sia sid sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gwen: validation.failed p_target must be a whole number from 1 to 1000000.
  max tut: permission.denied Somebody else changes this goal, or the student has left its course.
set_goal(goal_id: goals 1, title: 'Words', target: null)
  ada age greg gwen mae rhea rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_milestones must have an entry at least.
  max sid tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
set_goal(goal_id: goals 2, title: 'Words', unit: 'Words')
  ada age greg mae rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen max rhea tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: validation.failed p_target must be a whole number from 1 to 1000000.
set_goal(goal_id: goals 3, title: 'Words', subject: 'Words')
  ada age greg mae max rob sia sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: permission.denied Somebody else changes this goal, or the student has left its course.
  tut: validation.failed p_target must be above 0 and up to 100 percent, without p_unit.
set_goal(goal_id: goals 4, title: 'Words', starts_on: null)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  max: validation.failed p_target must be a whole number from 1 to 1000000.
  sol tut: permission.denied Somebody else changes this goal, or the student has left its course.
set_goal(goal_id: goals 5, title: 'Words', due_on: null)
  ada age greg gus mae rhea rob sia sid sol sue tea tom two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gwen: validation.failed p_target must be a whole number from 1 to 1000000.
  max tut: permission.denied Somebody else changes this goal, or the student has left its course.
set_goal(goal_id: goals 1, title: 'Words', milestones: '{}'::jsonb)
  ada age greg gwen mae rhea rob sia sol sue two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_milestones must be a list.
  max sid tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.$answers$,
  'Everybody gets the listed answers from set_goal');

select * from finish();
rollback;
