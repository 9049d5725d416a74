-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('mark_milestone', tests.everybody()), $answers$mark_milestone(milestone_id: null, is_reached: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.
mark_milestone(milestone_id: null, is_reached: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: milestone.not_found No such milestone.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from mark_milestone');

select * from finish();
rollback;
