-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_learning_course_ids()'), $answers$gus
  6 × d2b511
gwen
  4 × 954a14
sia
  2 × b5ea21
sid rhea
  3 × edcdb8
sol max
  2 × 7f4ec6
two greg grace sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_learning_course_ids inside answers as listed');

select * from finish();
rollback;
