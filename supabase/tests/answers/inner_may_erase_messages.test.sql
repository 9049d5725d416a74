-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_erase_messages(private.erasures,public.threads,timestamp with time zone)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"may_erase_messages": false} ← erasures 1, gus/tut/sid, now(); erasures 1, gus/tut/sid, now() + interval '41 da … 64bb6a
  nothing ← erasures 1, gus/tea/sia, now(); erasures 1, gus/tea/sia, now() + interval '41 days'$answers$,
  'The function may_erase_messages inside answers as listed');

select * from finish();
rollback;
