-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.recompute_averages(uuid[])'), $answers$console
  {"done": ""} enrollment_grades -0+1 266012 locks enrollments 1, grades 1 ← enrollments 2
  {"done": ""} enrollment_grades -0+1 3deaa9 locks enrollments 1, grades 1 ← enrollments 6
  {"done": ""} enrollment_grades -0+1 d29828 locks enrollments 1, grades 1 ← enrollments 7
  {"done": ""} enrollment_grades -0+1 dc5c44 locks enrollments 1, grades 1 ← enrollments 4
  {"done": ""} enrollment_grades -0+1 f93ade locks enrollments 1, grades 1 ← enrollments 1
  {"done": ""} enrollment_grades -1+1 32d43f locks grades 1 ← enrollments 8
  {"done": ""} enrollment_grades -1+1 335e5f locks grades 1 ← enrollments 10
  {"done": ""} enrollment_grades -1+1 47fe37 locks grades 1 ← enrollments 3
  {"done": ""} enrollment_grades -1+1 a3487e locks grades 1 ← enrollments 9
  {"done": ""} enrollment_grades -1+1 goal_milestones -1+1 9c148f locks goals 1, grades 1 ← enrollments 5$answers$,
  'The function recompute_averages inside answers as listed');

select * from finish();
rollback;
