-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.overview_goals(uuid,uuid,timestamp with time zone)'), $answers$console
  {"overview_goals": []} ← ada, ada, now(); ada, age, now(); ada, gus, now() + interval '41 days'; ada, max … 4a0178$answers$,
  'The function overview_goals inside answers as listed');

select * from finish();
rollback;
