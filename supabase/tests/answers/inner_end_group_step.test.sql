-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_group_step(uuid,timestamp with time zone)'), $answers$console
  1 row 422ccd group_acts -1+1 e1404e ← group_acts 3, now(); group_acts 3, now() + interval '41 days'
  1 row 8b2dbb group_acts -1+1 6281ec ← group_acts 2, now(); group_acts 2, now() + interval '41 days'
  1 row e09536 group_acts -1+1 50700f ← group_acts 1, now(); group_acts 1, now() + interval '41 days'$answers$,
  'The function end_group_step inside answers as listed');

select * from finish();
rollback;
