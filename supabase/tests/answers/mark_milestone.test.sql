-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('mark_milestone', tests.everybody()), $answers$mark_milestone(milestone_id: goal_milestones 1, is_reached: true)
  ada age greg gwen mae rhea rob sia sol sue two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gus: {"mark_milestone": ""} rate_limits -0+1 9cb8c9 locks goals 1
  max tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: {"mark_milestone": ""} rate_limits -0+1 23c3af locks goals 1
mark_milestone(milestone_id: goal_milestones 2, is_reached: true)
  ada age greg mae rob sia sol sue two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gus gwen max rhea tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: validation.failed p_milestone_id must be one that somebody marks.
mark_milestone(milestone_id: goal_milestones 3, is_reached: true)
  ada age greg mae max rob sia sol sue tea tom two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: permission.denied Somebody else changes this goal, or the student has left its course.
  sid tut: validation.failed p_milestone_id must be one that somebody marks.
mark_milestone(milestone_id: goal_milestones 3, is_reached: false)
  ada age greg mae max rob sia sol sue tea tom two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: permission.denied Somebody else changes this goal, or the student has left its course.
  sid tut: validation.failed p_milestone_id must be one that somebody marks.
mark_milestone(milestone_id: goal_milestones 4, is_reached: false)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  max sol: validation.failed p_milestone_id must be one that somebody marks.
  tut: permission.denied Somebody else changes this goal, or the student has left its course.
mark_milestone(milestone_id: goal_milestones 5, is_reached: false)
  ada age greg gus mae rhea rob sia sid sol sue tea tom two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gwen: goal.not_open The goal was dropped.
  max tut: permission.denied Somebody else changes this goal, or the student has left its course.
mark_milestone(milestone_id: goal_milestones 6, is_reached: true)
  ada age greg gwen mae rhea rob sia sol sue two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gus: {"mark_milestone": ""} audit_log -0+1 email_outbox -0+1 goal_milestones -1+1 goals -1+1 notifications -0+1 rate_limits -0+1 85f5d3 locks goals 1, profiles 1
  max tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: {"mark_milestone": ""} audit_log -0+1 email_outbox -0+1 goal_milestones -1+1 goals -1+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 9887a6 locks goals 1, profiles 1
mark_milestone(milestone_id: goal_milestones 7, is_reached: true)
  ada age greg mae rob sia sol sue two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gus gwen max rhea tea tom tut: permission.denied Somebody else changes this goal, or the student has left its course.
  sid: validation.failed p_milestone_id must be one that somebody marks.
mark_milestone(milestone_id: goal_milestones 8, is_reached: true)
  ada age greg mae max rob sia sol sue tea tom two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: permission.denied Somebody else changes this goal, or the student has left its course.
  sid tut: validation.failed p_milestone_id must be one that somebody marks.
mark_milestone(milestone_id: goal_milestones 8, is_reached: false)
  ada age greg mae max rob sia sol sue tea tom two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: permission.denied Somebody else changes this goal, or the student has left its course.
  sid tut: validation.failed p_milestone_id must be one that somebody marks.
mark_milestone(milestone_id: goal_milestones 9, is_reached: false)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  max sol: validation.failed p_milestone_id must be one that somebody marks.
  tut: permission.denied Somebody else changes this goal, or the student has left its course.
mark_milestone(milestone_id: goal_milestones 10, is_reached: false)
  ada age greg gus mae rhea rob sia sid sol sue tea tom two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
  gwen: goal.not_open The goal was dropped.
  max tut: permission.denied Somebody else changes this goal, or the student has left its course.$answers$,
  'Everybody gets the listed answers from mark_milestone');

select * from finish();
rollback;
