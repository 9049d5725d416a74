-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.takes_course(uuid,uuid)'), $answers$console
  {"takes_course": false} ← ada, courses 1; ada, courses 2; ada, courses 3; ada, courses 4; ada, courses 5;  … 3a0b97
  {"takes_course": true} ← sia, courses 1; sia, courses 3; sid, courses 1; sid, courses 2; sid, courses 4; sol, courses 1; sol, courses 5; Bystander kid, courses 2$answers$,
  'The function takes_course inside answers as listed');

select * from finish();
rollback;
