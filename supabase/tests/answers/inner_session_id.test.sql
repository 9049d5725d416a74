-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.session_id()'), $answers$console
  nothing$answers$,
  'The function session_id inside answers as listed');

select * from finish();
rollback;
