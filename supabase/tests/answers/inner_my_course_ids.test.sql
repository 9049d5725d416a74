-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_course_ids()'), $answers$gus two gwen greg grace sid sia sol sue tom age mae rhea rob ada anon console
  nothing
max
  {"my_course_ids": "courses 2"}
tea
  {"my_course_ids": "courses 3"}
tut
  {"my_course_ids": "courses 1"}$answers$,
  'The function my_course_ids inside answers as listed');

select * from finish();
rollback;
