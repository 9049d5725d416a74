-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_family_student_ids()'), $answers$gus
  3 × f6be92
gwen rhea
  {"my_family_student_ids": "sid"}
max
  {"my_family_student_ids": "sol"}
two greg grace sid sia sol sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_family_student_ids inside answers as listed');

select * from finish();
rollback;
