-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.takes_messages(uuid)'), $answers$gus
  {"takes_messages": false} ← max/tut/sol; gwen/tea/sid
  {"takes_messages": true} ← gus/tea/sia; gus/tut/sid
gwen
  {"takes_messages": false} ← gus/tea/sia; gus/tut/sid; max/tut/sol
  {"takes_messages": true} ← gwen/tea/sid
max
  {"takes_messages": false} ← gus/tea/sia; gus/tut/sid; gwen/tea/sid
  {"takes_messages": true} ← max/tut/sol
tea
  {"takes_messages": false} ← gus/tut/sid; max/tut/sol
  {"takes_messages": true} ← gus/tea/sia; gwen/tea/sid
tut
  {"takes_messages": false} ← gus/tea/sia; gwen/tea/sid
  {"takes_messages": true} ← gus/tut/sid; max/tut/sol
two greg grace sid sia sol sue tom age mae rhea rob ada anon console
  {"takes_messages": false} ← gus/tea/sia; gus/tut/sid; max/tut/sol; gwen/tea/sid$answers$,
  'The function takes_messages inside answers as listed');

select * from finish();
rollback;
