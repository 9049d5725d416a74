-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.rebuild_inbox(uuid)'), $answers$console
  {"done": 0} ← gus/tea/sia; gus/tut/sid; max/tut/sol; gwen/tea/sid$answers$,
  'The function rebuild_inbox inside answers as listed');

select * from finish();
rollback;
