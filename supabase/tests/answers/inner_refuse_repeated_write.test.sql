-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.refuse_repeated_write()'), $answers$console
  {"done": ""}$answers$,
  'The function refuse_repeated_write inside answers as listed');

select * from finish();
rollback;
