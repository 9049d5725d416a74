-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.next_sync_after(public.student_integration_links,timestamp with time zone)'), $answers$console
  {"done": "T"} ← student_integration_links 1, now(); student_integration_links 1, now() + interval '41 days'; student_integration_links 2, now(); student_integration_links 2, now() + interval '41 days'; student_integration_links 3, now(); student_integration_links 3, now() + interval '41 days'; student_integration_links 4, now(); student_integration_links 4, now() + interval '41 days'$answers$,
  'The function next_sync_after inside answers as listed');

select * from finish();
rollback;
