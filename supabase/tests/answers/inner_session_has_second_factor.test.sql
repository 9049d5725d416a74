-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.session_has_second_factor()'), $answers$console
  {"session_has_second_factor": false}$answers$,
  'The function session_has_second_factor inside answers as listed');

select * from finish();
rollback;
