-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.today_of(uuid,timestamp with time zone)'), $answers$console
  {"today_of": "D"} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function today_of inside answers as listed');

select * from finish();
rollback;
