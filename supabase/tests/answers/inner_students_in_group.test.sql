-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.students_in_group(uuid)'), $answers$grace anon console
  auth.required ← student_groups 1; student_groups 2; student_groups 3
gus two gwen greg sid sia sol sue tom age mae rob ada
  group.not_found ← student_groups 1; student_groups 2; student_groups 3
max
  {"students_in_group": []} ← student_groups 2
  group.not_found ← student_groups 1; student_groups 3
rhea
  {"students_in_group": ["sia"]} ← student_groups 2
  group.not_found ← student_groups 1; student_groups 3
tea
  {"students_in_group": ["sia", "sid"]} ← student_groups 2
  group.not_found ← student_groups 1; student_groups 3
tut
  {"students_in_group": ["sid", "sol"]} ← student_groups 1
  {"students_in_group": ["sid"]} ← student_groups 3
  group.not_found ← student_groups 2$answers$,
  'The function students_in_group inside answers as listed');

select * from finish();
rollback;
