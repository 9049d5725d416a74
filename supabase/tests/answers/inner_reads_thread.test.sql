-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reads_thread(uuid,public.threads)'), $answers$console
  {"reads_thread": false} ← ada, gus/tea/sia; ada, gus/tut/sid; ada, max/tut/sol; age, gus/tea/sia; age, gus … dd1417
  {"reads_thread": true} ← gus, gus/tea/sia; gus, gus/tut/sid; max, max/tut/sol; tea, gus/tea/sia; tea, gwen/tea/sid; tut, gus/tut/sid; tut, max/tut/sol; gwen, gwen/tea/sid$answers$,
  'The function reads_thread inside answers as listed');

select * from finish();
rollback;
