-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_blocked_in(uuid,public.threads)'), $answers$console
  {"has_blocked_in": false} ← ada, gus/tea/sia; ada, gus/tut/sid; ada, max/tut/sol; age, gus/tea/sia; age, gus … 5f0c88$answers$,
  'The function has_blocked_in inside answers as listed');

select * from finish();
rollback;
