-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_staffed_students()'), $answers$gus gwen greg grace sid sia sol sue age rhea rob ada anon console
  nothing
mae
  4 × 01a2d6
max
  2 × 2d4e38
tea
  2 × 1019e5
tom
  {"role": "TUTOR", "student_id": "sid"}
tut
  3 × 26f40b
two
  {"role": "OFFICE_MANAGER", "student_id": "sol"}$answers$,
  'The function my_staffed_students inside answers as listed');

select * from finish();
rollback;
