-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_admitted()'), $answers$console
  {"is_admitted": true}$answers$,
  'The function is_admitted inside answers as listed');

select * from finish();
rollback;
