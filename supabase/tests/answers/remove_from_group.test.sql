-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('remove_from_group', tests.everybody()), $answers$remove_from_group(group_id: student_groups 1, student_ids: array[sid])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"remove_from_group": 1} group_students -1+0 rate_limits -0+1 2e8bcc locks group owners 1
remove_from_group(group_id: student_groups 1, student_ids: array[sid, sia])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"remove_from_group": 1} group_students -1+0 rate_limits -0+1 2e8bcc locks group owners 1
remove_from_group(group_id: student_groups 2, student_ids: array[sid])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: {"remove_from_group": 1} group_students -1+0 rate_limits -0+1 5ea9c3 locks group owners 1
remove_from_group(group_id: student_groups 2, student_ids: array[sid, sia])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: {"remove_from_group": 2} group_students -2+0 rate_limits -0+1 fd8fb5 locks group owners 1
remove_from_group(group_id: student_groups 3, student_ids: array[sid])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"remove_from_group": 1} group_students -1+0 rate_limits -0+1 2e8bcc locks group owners 1
remove_from_group(group_id: student_groups 3, student_ids: array[sid, sia])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"remove_from_group": 1} group_students -1+0 rate_limits -0+1 2e8bcc locks group owners 1$answers$,
  'Everybody gets the listed answers from remove_from_group');

select * from finish();
rollback;
