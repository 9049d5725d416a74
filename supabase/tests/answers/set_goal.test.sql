-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_goal', tests.everybody()), $answers$set_goal(goal_id: null, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
set_goal(goal_id: null, title: 'Words', target: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
set_goal(goal_id: null, title: 'Words', unit: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
set_goal(goal_id: null, title: 'Words', subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
set_goal(goal_id: null, title: 'Words', starts_on: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
set_goal(goal_id: null, title: 'Words', due_on: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.
set_goal(goal_id: null, title: 'Words', milestones: '{}'::jsonb)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from set_goal');

select * from finish();
rollback;
