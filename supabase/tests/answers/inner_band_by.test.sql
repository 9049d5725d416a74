-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.band_by(uuid,date,timestamp with time zone)'), $answers$console
  {"band_by": "child"} ← ada, current_date, now(); ada, current_date, now() + interval '41 days'; age, cu … 9b8522$answers$,
  'The function band_by inside answers as listed');

select * from finish();
rollback;
