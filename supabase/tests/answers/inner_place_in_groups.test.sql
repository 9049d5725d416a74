-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.place_in_groups(uuid,uuid[])'), $answers$console
  {"done": ""} ← ada, student_groups 1; ada, student_groups 2; ada, student_groups 3; age, studen … 3d8398
  {"done": ""} group_students -0+1 090fbe locks groups 1, profiles 1 ← sol, student_groups 3
  {"done": ""} group_students -0+1 a5bf2e locks groups 1, profiles 1 ← Bystander kid, student_groups 1
  {"done": ""} group_students -0+1 e67976 locks groups 1, profiles 1 ← sia, student_groups 1$answers$,
  'The function place_in_groups inside answers as listed');

select * from finish();
rollback;
