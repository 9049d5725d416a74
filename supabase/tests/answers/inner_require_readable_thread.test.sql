-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_readable_thread(uuid)'), $answers$console
  auth.required Sign in first. ← gus/tea/sia; gus/tut/sid; max/tut/sol; gwen/tea/sid$answers$,
  'The function require_readable_thread inside answers as listed');

select * from finish();
rollback;
