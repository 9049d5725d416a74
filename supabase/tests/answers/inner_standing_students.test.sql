-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.standing_students(uuid,uuid[])'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"by_work": false, "student_id": "sia"} ← two, sia
  nothing ← ada, ada; ada, sid; ada, greg; age, age; age, sol; age, gwen; gus, gus; gus, sue … e11f0e$answers$,
  'The function standing_students inside answers as listed');

select * from finish();
rollback;
