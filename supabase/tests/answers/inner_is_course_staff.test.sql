-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_course_staff(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tom age mae rhea rob ada anon console
  {"is_course_staff": false} ← courses 1; courses 2; courses 3; courses 4; courses 5
max
  {"is_course_staff": false} ← courses 1; courses 3; courses 4; courses 5
  {"is_course_staff": true} ← courses 2
tea
  {"is_course_staff": false} ← courses 1; courses 2; courses 4; courses 5
  {"is_course_staff": true} ← courses 3
tut
  {"is_course_staff": false} ← courses 2; courses 3; courses 4; courses 5
  {"is_course_staff": true} ← courses 1$answers$,
  'The function is_course_staff inside answers as listed');

select * from finish();
rollback;
