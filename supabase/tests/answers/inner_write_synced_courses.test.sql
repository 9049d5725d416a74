-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.write_synced_courses(public.student_integration_links,uuid)'), $answers$console
  {"done": ""} ← student_integration_links 1, sync_runs 1; student_integration_links 1, sync_runs … b0e154
  {"done": ""} enrollments -1+1 27bc3a locks enrollments 1 ← student_integration_links 3, sync_runs 4
  {"done": ""} enrollments -1+1 e256ca locks enrollments 1 ← student_integration_links 1, sync_runs 4$answers$,
  'The function write_synced_courses inside answers as listed');

select * from finish();
rollback;
