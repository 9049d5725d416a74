-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.goal_side_of(uuid,uuid)'), $answers$gus
  {"goal_side_of": "guardian"} ← sia, courses 1; sia, courses 3; sid, courses 1; sid, courses 2; sid, courses 4; Bystander kid, courses 2
  course.not_found ← sia, courses 2; sia, courses 4; sia, courses 5; sid, courses 3; sid, courses 5; Bystander kid, courses 1; Bystander kid, courses 3; Bystander kid, courses 4; Bystander kid, courses 5
  student.not_found ← ada, courses 1; ada, courses 2; ada, courses 3; ada, courses 4; ada, courses 5;  … fe1d08
tut
  {"goal_side_of": "staff"} ← sia, courses 1; sid, courses 1; sol, courses 1
  student.not_found ← ada, courses 1; ada, courses 2; ada, courses 3; ada, courses 4; ada, courses 5;  … aa1363
two mae ada console
  student.not_found ← ada, courses 1; ada, courses 2; ada, courses 3; ada, courses 4; ada, courses 5;  … 15d839$answers$,
  'The function goal_side_of inside answers as listed');

select * from finish();
rollback;
