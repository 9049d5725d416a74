-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.outer_limit(uuid,timestamp with time zone)'), $answers$console
  {"outer_limit": "T"} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function outer_limit inside answers as listed');

select * from finish();
rollback;
