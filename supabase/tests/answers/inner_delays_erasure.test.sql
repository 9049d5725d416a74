-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.delays_erasure(uuid,timestamp with time zone)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"delays_erasure": false} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … efc7f9
  {"delays_erasure": true} ← gus, now(); gus, now() + interval '41 days'; max, now(); max, now() + interval '41 days'; sid, now(); sid, now() + interval '41 days'; sol, now(); sol, now() + interval '41 days'; tut, now(); tut, now() + interval '41 days'; greg, now(); greg, now() + interval '41 days'$answers$,
  'The function delays_erasure inside answers as listed');

select * from finish();
rollback;
