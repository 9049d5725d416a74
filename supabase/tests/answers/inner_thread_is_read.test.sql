-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.thread_is_read(public.threads)'), $answers$console
  {"thread_is_read": true} ← gus/tea/sia; gus/tut/sid; max/tut/sol; gwen/tea/sid$answers$,
  'The function thread_is_read inside answers as listed');

select * from finish();
rollback;
