-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.keeps_thread(public.threads,timestamp with time zone)'), $answers$console
  {"keeps_thread": true} ← gus/tea/sia, now(); gus/tea/sia, now() + interval '41 days'; gus/tut/sid, now(); gus/tut/sid, now() + interval '41 days'; max/tut/sol, now(); max/tut/sol, now() + interval '41 days'; gwen/tea/sid, now(); gwen/tea/sid, now() + interval '41 days'$answers$,
  'The function keeps_thread inside answers as listed');

select * from finish();
rollback;
