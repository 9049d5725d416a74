-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_paused(uuid,timestamp with time zone)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"is_paused": false} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function is_paused inside answers as listed');

select * from finish();
rollback;
