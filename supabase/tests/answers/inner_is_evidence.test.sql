-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_evidence(public.threads,timestamp with time zone)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"is_evidence": false} ← gus/tea/sia, now(); gus/tea/sia, now() + interval '41 days'
  {"is_evidence": true} ← gus/tut/sid, now(); gus/tut/sid, now() + interval '41 days'; max/tut/sol, now(); max/tut/sol, now() + interval '41 days'; gwen/tea/sid, now(); gwen/tea/sid, now() + interval '41 days'$answers$,
  'The function is_evidence inside answers as listed');

select * from finish();
rollback;
