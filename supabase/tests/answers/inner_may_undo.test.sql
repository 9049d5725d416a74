-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_undo(uuid)'), $answers$ada console
  {"may_undo": true} ← schools 1; schools 2; schools 3
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rob anon
  {"may_undo": false} ← schools 1; schools 2; schools 3
rhea
  {"may_undo": false} ← schools 1; schools 3
  {"may_undo": true} ← schools 2$answers$,
  'The function may_undo inside answers as listed');

select * from finish();
rollback;
