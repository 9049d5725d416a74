-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.lock_integration(uuid)'), $answers$console
  integration.not_found No such integration. ← student_integration_links 1; student_integration_links 2; student_integration_links 3; student_integration_links 4$answers$,
  'The function lock_integration inside answers as listed');

select * from finish();
rollback;
