-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('stop_group_act', tests.everybody()), $answers$stop_group_act(act_id: group_acts 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such act.
  anon console grace: auth.required Sign in first.
  tut: 1 row c7c1be group_act_rows -1+1 group_acts -1+1 rate_limits -0+1 2b9722 locks advisory 1, group acts 1
stop_group_act(act_id: group_acts 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such act.
  anon console grace: auth.required Sign in first.
  tea: 1 row db8110 group_act_rows -1+1 group_acts -1+1 rate_limits -0+1 3dfed7 locks advisory 1, group acts 1
stop_group_act(act_id: group_acts 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such act.
  anon console grace: auth.required Sign in first.
  tut: 1 row 1ed5c0 group_act_rows -1+1 group_acts -1+1 rate_limits -0+1 68be82 locks advisory 1, group acts 1$answers$,
  'Everybody gets the listed answers from stop_group_act');

select * from finish();
rollback;
