-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('grace'), $answers$grace$answers$,
  'Every relation shows the listed rows to grace');

select * from finish();
rollback;
