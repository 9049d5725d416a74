-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('message_group', tests.everybody()), $answers$message_group(group_id: student_groups 1, body: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row 1c5375 audit_log -0+2 email_outbox -0+2 group_act_rows -0+3 group_acts -0+1 inbox_rows -4+6 messages -0+3 notifications -0+2 rate_limits -0+3 threads -2+3 0cf4d9 locks advisory 1, group acts 1, groups 1, profiles 6, threads 3
message_group(group_id: student_groups 2, body: 'Words')
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max: 1 row febc0e group_acts -0+1 rate_limits -0+2 9b288c locks advisory 1, groups 1, profiles 1
  rhea: 1 row ce8952 group_act_rows -0+1 group_acts -0+1 rate_limits -0+2 42d72c locks advisory 1, group acts 1, groups 1, profiles 2
  tea: 1 row bf1222 audit_log -0+4 email_outbox -0+4 group_act_rows -0+4 group_acts -0+1 inbox_rows -4+8 messages -0+4 notifications -0+4 push_outbox -0+3 rate_limits -0+3 threads -2+4 902980 locks advisory 1, group acts 1, groups 1, profiles 6, threads 4
message_group(group_id: student_groups 3, body: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row e9acc0 audit_log -0+1 email_outbox -0+1 group_act_rows -0+2 group_acts -0+1 inbox_rows -2+4 messages -0+2 notifications -0+1 rate_limits -0+3 threads -1+2 9eae78 locks advisory 1, group acts 1, groups 1, profiles 4, threads 2$answers$,
  'Everybody gets the listed answers from message_group');

select * from finish();
rollback;
