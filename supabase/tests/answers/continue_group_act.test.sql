-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('continue_group_act', tests.everybody()), $answers$continue_group_act(act_id: group_acts 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such act.
  anon console grace: auth.required Sign in first.
  tut: 1 row 732126 group_act_rows -1+1 group_acts -1+1 rate_limits -0+1 504055 locks advisory 1, group acts 1
continue_group_act(act_id: group_acts 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such act.
  anon console grace: auth.required Sign in first.
  tea: 1 row d04c85 audit_log -0+1 email_outbox -0+1 group_act_rows -1+1 group_acts -1+1 inbox_rows -2+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+2 threads -1+1 76f6ce locks advisory 1, group acts 1, profiles 3, threads 1
continue_group_act(act_id: group_acts 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such act.
  anon console grace: auth.required Sign in first.
  tut: 1 row 613e7d group_act_rows -1+1 group_acts -1+1 rate_limits -0+1 2417fe locks advisory 1, group acts 1$answers$,
  'Everybody gets the listed answers from continue_group_act');

select * from finish();
rollback;
