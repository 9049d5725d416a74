-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.lock_mean(uuid,uuid)'), $answers$console
  {"done": ""} ← courses 1, ada; courses 1, age; courses 1, mae; courses 1, rob; courses 1, tea;  … b777b5
  {"done": ""} enrollment_grades -0+1 3deaa9 locks enrollments 1, grades 1 ← courses 1, sol
  {"done": ""} enrollment_grades -0+1 f93ade locks enrollments 1, grades 1 ← courses 2, sol
  {"done": ""} locks grades 1 ← courses 1, sid; courses 2, sid; courses 4, sid; courses 5, sol$answers$,
  'The function lock_mean inside answers as listed');

select * from finish();
rollback;
