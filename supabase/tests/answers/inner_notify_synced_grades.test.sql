-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notify_synced_grades(public.student_integration_links,uuid,uuid[])'), $answers$console
  {"done": ""} ← student_integration_links 2, sync_runs 1, {}; student_integration_links 2, sync_ … ad4cb7
  {"done": ""} enrollment_grades -1+1 335e5f locks grades 1 ← student_integration_links 3, sync_runs 1, {}; student_integration_links 3, sync_runs 2, {}; student_integration_links 3, sync_runs 3, {}; student_integration_links 3, sync_runs 4, {}; student_integration_links 3, sync_runs 5, {}
  {"done": ""} enrollment_grades -1+1 a3487e locks grades 1 ← student_integration_links 1, sync_runs 1, {}; student_integration_links 1, sync_runs 2, {}; student_integration_links 1, sync_runs 3, {}; student_integration_links 1, sync_runs 4, {}; student_integration_links 1, sync_runs 5, {}$answers$,
  'The function notify_synced_grades inside answers as listed');

select * from finish();
rollback;
