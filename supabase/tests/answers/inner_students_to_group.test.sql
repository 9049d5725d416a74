-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.students_to_group(uuid,uuid[],uuid,uuid)'), $answers$gus two tut ada console
  class.not_found ← age, sia, classes 6, courses 3; age, Bystander kid, classes 1, courses 5; gus, s … 119b95
  course.not_found ← mae, sid, classes 4, courses 2; mae, Bystander kid, classes 5, courses 4; tea, sid, classes 4, courses 2; two, sid, classes 5, courses 4
  student.not_found ← ada, ada, classes 1, courses 1; ada, age, classes 3, courses 5; ada, gus, classe … a90e80
mae
  class.not_found ← age, sia, classes 6, courses 3; gus, sid, classes 6, courses 5; rhea, sid, classes 6, courses 5
  course.not_found ← age, Bystander kid, classes 1, courses 5; gus, sia, classes 4, courses 1; mae, s … 45411f
  student.not_found ← ada, ada, classes 1, courses 1; ada, age, classes 3, courses 5; ada, gus, classe … a90e80$answers$,
  'The function students_to_group inside answers as listed');

select * from finish();
rollback;
