-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.withdraw_time()'), $answers$console
  {"withdraw_time": "00:10:00"}$answers$,
  'The function withdraw_time inside answers as listed');

select * from finish();
rollback;
