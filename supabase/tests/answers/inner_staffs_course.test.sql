-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.staffs_course(uuid,uuid)'), $answers$console
  {"staffs_course": false} ← ada, courses 1; ada, courses 2; ada, courses 3; ada, courses 4; ada, courses 5;  … 75f64a
  {"staffs_course": true} ← max, courses 2; tea, courses 3; tut, courses 1$answers$,
  'The function staffs_course inside answers as listed');

select * from finish();
rollback;
