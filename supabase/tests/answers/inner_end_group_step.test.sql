-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_group_step(uuid,timestamp with time zone)'), $answers$console
  {} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function end_group_step inside answers as listed');

select * from finish();
rollback;
