-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_enrollments_in_group', tests.everybody()), $answers$list_enrollments_in_group(group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 2 rows a04902
list_enrollments_in_group(group_id: student_groups 2)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea: nothing
  tea: 1 row f5ef3a
list_enrollments_in_group(group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row 06657e$answers$,
  'Everybody gets the listed answers from list_enrollments_in_group');

select * from finish();
rollback;
