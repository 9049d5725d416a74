-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_course_for_work(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tom age mae rhea rob ada anon console
  course.not_found ← courses 1; courses 2; courses 3; courses 4; courses 5
max
  {"require_course_for_work": ""} ← courses 2
  course.not_found ← courses 1; courses 3; courses 4; courses 5
tea
  {"require_course_for_work": ""} ← courses 3
  course.not_found ← courses 1; courses 2; courses 4; courses 5
tut
  {"require_course_for_work": ""} ← courses 1
  course.not_found ← courses 2; courses 3; courses 4; courses 5$answers$,
  'The function require_course_for_work inside answers as listed');

select * from finish();
rollback;
