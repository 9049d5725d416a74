-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.recompute_averages(uuid[])'), $answers$console
  {"done": ""} enrollment_grades -0+1 174aa9 locks enrollments 1, grades 1 ← enrollments 7
  {"done": ""} enrollment_grades -0+1 2d41f9 locks enrollments 1, grades 1 ← enrollments 2
  {"done": ""} enrollment_grades -0+1 8e1c5b locks enrollments 1, grades 1 ← enrollments 3
  {"done": ""} enrollment_grades -0+1 8fd325 locks enrollments 1, grades 1 ← enrollments 4
  {"done": ""} enrollment_grades -0+1 b72214 locks enrollments 1, grades 1 ← enrollments 6
  {"done": ""} enrollment_grades -1+1 1473ef locks grades 1 ← enrollments 8
  {"done": ""} enrollment_grades -1+1 4f2f81 locks grades 1 ← enrollments 10
  {"done": ""} enrollment_grades -1+1 513c2f locks grades 1 ← enrollments 5
  {"done": ""} enrollment_grades -1+1 a939d4 locks grades 1 ← enrollments 1
  {"done": ""} enrollment_grades -1+1 cff2bd locks grades 1 ← enrollments 9$answers$,
  'The function recompute_averages inside answers as listed');

select * from finish();
rollback;
