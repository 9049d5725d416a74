-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.synced_submissions(uuid,uuid)'), $answers$console
  1 × 418aaf ← student_integration_links 4, sync_runs 4
  1 × 7ae4b6 ← student_integration_links 3, sync_runs 4
  1 × d78546 ← student_integration_links 1, sync_runs 4
  nothing ← student_integration_links 1, sync_runs 1; student_integration_links 1, sync_runs … fe4cab$answers$,
  'The function synced_submissions inside answers as listed');

select * from finish();
rollback;
