-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.write_synced_work(public.student_integration_links,uuid)'), $answers$console
  {"done": ""} ← student_integration_links 1, sync_runs 1; student_integration_links 1, sync_runs … b0e154
  {"done": ""} assignments -1+1 enrollment_grades -1+1 submissions -1+1 e6d279 locks assignments 1, courses 1, grades 1, profiles 1, submissions 1 ← student_integration_links 3, sync_runs 4
  {"done": ""} assignments -1+1 submissions -1+1 103be3 locks assignments 1, submissions 1 ← student_integration_links 1, sync_runs 4$answers$,
  'The function write_synced_work inside answers as listed');

select * from finish();
rollback;
