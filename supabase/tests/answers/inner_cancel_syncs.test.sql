-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.cancel_syncs(uuid)'), $answers$console
  {"done": ""} ← student_integration_links 1
  {"done": ""} sync_items -11+0 sync_runs -1+1 3436d7 ← student_integration_links 4
  {"done": ""} sync_items -11+0 sync_runs -1+1 b293a7 ← student_integration_links 3
  {"done": ""} sync_items -11+0 sync_runs -1+1 eacb4e ← student_integration_links 2$answers$,
  'The function cancel_syncs inside answers as listed');

select * from finish();
rollback;
