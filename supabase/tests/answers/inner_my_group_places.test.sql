-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_group_places(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tom age mae max rob ada anon console
  nothing ← student_groups 1; student_groups 2; student_groups 3
rhea
  1 × f1cf7b ← student_groups 2
  nothing ← student_groups 1; student_groups 3
tea
  2 × ece8b2 ← student_groups 2
  nothing ← student_groups 1; student_groups 3
tut
  1 × 914ad2 ← student_groups 3
  2 × a37f73 ← student_groups 1
  nothing ← student_groups 2$answers$,
  'The function my_group_places inside answers as listed');

select * from finish();
rollback;
