-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_export(uuid,timestamp with time zone)'), $answers$console
  {"done": ""} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function close_export inside answers as listed');

select * from finish();
rollback;
