-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_staffed_student_ids()'), $answers$gus gwen greg grace sid sia sol sue age rhea rob ada anon console
  nothing
mae
  4 × ce4020
max
  2 × 46da2d
tea
  2 × 33fc27
tom
  {"my_staffed_student_ids": "sid"}
tut
  3 × 45f8ea
two
  {"my_staffed_student_ids": "sol"}$answers$,
  'The function my_staffed_student_ids inside answers as listed');

select * from finish();
rollback;
