-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_attach(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tom age mae max rhea rob ada anon console
  {"may_attach": true} ← gus/tea/sia; gus/tut/sid; max/tut/sol; gwen/tea/sid
tea
  {"may_attach": false} ← gwen/tea/sid
  {"may_attach": true} ← gus/tea/sia; gus/tut/sid; max/tut/sol
tut
  {"may_attach": false} ← gus/tut/sid; max/tut/sol
  {"may_attach": true} ← gus/tea/sia; gwen/tea/sid$answers$,
  'The function may_attach inside answers as listed');

select * from finish();
rollback;
