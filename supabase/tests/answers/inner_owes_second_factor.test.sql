-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.owes_second_factor()'), $answers$console
  {"owes_second_factor": false}$answers$,
  'The function owes_second_factor inside answers as listed');

select * from finish();
rollback;
