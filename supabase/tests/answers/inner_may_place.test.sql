-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_place(uuid,uuid,uuid,boolean)'), $answers$ada console
  {"may_place": true} ← ada, organizations 1, schools 1, true; ada, organizations 1, schools 1, false; a … 1995c3
gus
  {"may_place": false} ← ada, organizations 1, schools 1, true; ada, organizations 1, schools 1, false; a … 4c3bd3
  {"may_place": true} ← gus, organizations 1, schools 1, true; gus, organizations 1, schools 1, false; g … b6bc6b
mae
  {"may_place": false} ← ada, organizations 1, schools 1, true; ada, organizations 1, schools 1, false; a … cce9d1
  {"may_place": true} ← mae, organizations 1, schools 1, true; mae, organizations 1, schools 1, false; m … 1c0fff
tut
  {"may_place": false} ← ada, organizations 1, schools 1, true; ada, organizations 1, schools 1, false; a … 9d65c5
  {"may_place": true} ← tut, organizations 1, schools 1, true; tut, organizations 1, schools 1, false; t … abd74d
two
  {"may_place": false} ← ada, organizations 1, schools 1, true; ada, organizations 1, schools 1, false; a … f2842e
  {"may_place": true} ← two, organizations 1, schools 1, true; two, organizations 1, schools 1, false; t … 4745e3$answers$,
  'The function may_place inside answers as listed');

select * from finish();
rollback;
