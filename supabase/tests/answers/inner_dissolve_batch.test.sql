-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.dissolve_batch(uuid,timestamp with time zone)'), $answers$console
  {"done": false} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function dissolve_batch inside answers as listed');

select * from finish();
rollback;
