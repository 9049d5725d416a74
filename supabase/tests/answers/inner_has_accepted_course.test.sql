-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_accepted_course(uuid,uuid)'), $answers$console
  {"has_accepted_course": false} ← courses 1, ada; courses 1, age; courses 1, gus; courses 1, mae; courses 1, max;  … 4ccfcb$answers$,
  'The function has_accepted_course inside answers as listed');

select * from finish();
rollback;
