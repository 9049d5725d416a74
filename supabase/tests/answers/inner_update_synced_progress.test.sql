-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.update_synced_progress(public.student_integration_links)'), $answers$console
  {"done": ""} ← student_integration_links 1; student_integration_links 2; student_integration_links 3; student_integration_links 4$answers$,
  'The function update_synced_progress inside answers as listed');

select * from finish();
rollback;
