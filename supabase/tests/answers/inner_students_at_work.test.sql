-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.students_at_work(uuid[],uuid)'), $answers$greg
  {"students_at_work": "sid"} ← sid, courses 1; sid, courses 2; sid, courses 4
  {"students_at_work": "sol"} ← sol, courses 1
  nothing ← ada, courses 1; ada, courses 2; ada, courses 4; age, courses 1; age, courses 3;  … b719e6
gus two gwen grace sid sia sol sue tut tom age tea max rhea rob ada anon console
  {"students_at_work": "Bystander kid"} ← Bystander kid, courses 2
  {"students_at_work": "sid"} ← sid, courses 1; sid, courses 2; sid, courses 4
  {"students_at_work": "sol"} ← sol, courses 1
  nothing ← ada, courses 1; ada, courses 2; ada, courses 4; age, courses 1; age, courses 3;  … 598663
mae
  {"students_at_work": "Bystander kid"} ← Bystander kid, courses 2
  {"students_at_work": "sid"} ← sid, courses 1; sid, courses 2; sid, courses 4
  nothing ← ada, courses 1; ada, courses 2; ada, courses 4; age, courses 1; age, courses 3;  … a5346c$answers$,
  'The function students_at_work inside answers as listed');

select * from finish();
rollback;
