-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.statistics_students(uuid,uuid,uuid,uuid)'), $answers$gus two mae tut ada console
  validation.failed ← ada, classes 1, courses 1, ada; ada, classes 1, courses 3, gus; ada, classes 1,  … 95239d$answers$,
  'The function statistics_students inside answers as listed');

select * from finish();
rollback;
