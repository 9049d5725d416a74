-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.compare_sync(uuid,uuid)'), $answers$console
  1 row 1bb6b2 sync_items -11+8 sync_runs -1+1 088baf ← student_integration_links 2, sync_runs 4
  1 row 1bb6b2 sync_items -11+8 sync_runs -1+1 132857 ← student_integration_links 2, sync_runs 2
  1 row 1bb6b2 sync_items -11+8 sync_runs -1+1 aec298 ← student_integration_links 2, sync_runs 5
  1 row 482f73 sync_items -11+10 sync_runs -1+1 1b3fb5 locks runs 1 ← student_integration_links 1, sync_runs 2; student_integration_links 3, sync_runs 2; student_integration_links 4, sync_runs 2
  1 row 482f73 sync_items -11+10 sync_runs -1+1 a234e6 locks runs 1 ← student_integration_links 1, sync_runs 4; student_integration_links 3, sync_runs 4; student_integration_links 4, sync_runs 4
  1 row 482f73 sync_items -11+10 sync_runs -1+1 e1d8a1 locks runs 1 ← student_integration_links 1, sync_runs 5; student_integration_links 3, sync_runs 5; student_integration_links 4, sync_runs 5
  1 row 9f5088 sync_runs -1+1 43376d ← student_integration_links 2, sync_runs 3
  1 row 9f5088 sync_runs -1+1 5381d7 ← student_integration_links 2, sync_runs 1
  1 row db08ae sync_items -0+7 sync_runs -1+1 9de67e locks runs 1 ← student_integration_links 1, sync_runs 1; student_integration_links 3, sync_runs 1; student_integration_links 4, sync_runs 1
  1 row db08ae sync_items -0+7 sync_runs -1+1 f90de9 locks runs 1 ← student_integration_links 1, sync_runs 3; student_integration_links 3, sync_runs 3; student_integration_links 4, sync_runs 3$answers$,
  'The function compare_sync inside answers as listed');

select * from finish();
rollback;
