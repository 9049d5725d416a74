-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('drop_goal', tests.everybody()), $answers$drop_goal(goal_id: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: goal.not_found No such goal.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from drop_goal');

select * from finish();
rollback;
