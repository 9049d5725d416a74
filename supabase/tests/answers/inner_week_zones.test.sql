-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.week_zones(uuid[],timestamp with time zone)'), $answers$console
  nothing ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function week_zones inside answers as listed');

select * from finish();
rollback;
