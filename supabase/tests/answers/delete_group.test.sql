-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('delete_group', tests.everybody()), $answers$delete_group(group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"delete_group": ""} group_acts -1+1 group_students -2+0 rate_limits -0+1 student_groups -1+0 bfae1c locks group owners 1
delete_group(group_id: student_groups 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: {"delete_group": ""} audit_log -0+2 group_acts -1+1 group_shares -2+0 group_students -2+0 rate_limits -0+1 student_groups -1+0 7270d2 locks group owners 1
delete_group(group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"delete_group": ""} group_acts -1+1 group_students -1+0 rate_limits -0+1 student_groups -1+0 be1f0f locks group owners 1$answers$,
  'Everybody gets the listed answers from delete_group');

select * from finish();
rollback;
