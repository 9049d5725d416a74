-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('continue_group_act', tests.everybody()), $answers$continue_group_act(act_id: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such act.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from continue_group_act');

select * from finish();
rollback;
