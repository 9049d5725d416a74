-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_students_in_group', tests.everybody()), $answers$list_students_in_group(group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: nothing
list_students_in_group(group_id: student_groups 2)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea tea: nothing
list_students_in_group(group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: nothing$answers$,
  'Everybody gets the listed answers from list_students_in_group');

select * from finish();
rollback;
