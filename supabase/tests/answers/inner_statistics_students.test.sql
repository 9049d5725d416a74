-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.statistics_students(uuid,uuid,uuid,uuid)'), $answers$gus two mae tut ada console
  validation.failed ← student_groups 1, classes 1, courses 1, ada; student_groups 1, classes 1, course … f89acc$answers$,
  'The function statistics_students inside answers as listed');

select * from finish();
rollback;
