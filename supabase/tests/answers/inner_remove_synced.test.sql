-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.remove_synced(public.student_integration_links,uuid)'), $answers$console
  {"done": ""} ← student_integration_links 1, sync_runs 1; student_integration_links 1, sync_runs … fe4cab
  {"done": ""} assignments -1+0 integration_records -2+0 submissions -1+0 ed3623 ← student_integration_links 1, sync_runs 4; student_integration_links 3, sync_runs 4
  {"done": ""} integration_records -2+0 d9c7ce ← student_integration_links 4, sync_runs 4$answers$,
  'The function remove_synced inside answers as listed');

select * from finish();
rollback;
