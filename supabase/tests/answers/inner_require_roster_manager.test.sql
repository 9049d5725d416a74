-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_roster_manager(uuid)'), $answers$ada console
  {"require_roster_manager": ""} ← organizations 1; organizations 2; organizations 3
grace anon
  auth.required ← organizations 1; organizations 2; organizations 3
gus two gwen greg sid sia sol sue tut tom age tea max rhea
  permission.denied ← organizations 1; organizations 2; organizations 3
mae
  {"require_roster_manager": ""} ← organizations 1
  permission.denied ← organizations 2; organizations 3
rob
  {"require_roster_manager": ""} ← organizations 3
  permission.denied ← organizations 1; organizations 2$answers$,
  'The function require_roster_manager inside answers as listed');

select * from finish();
rollback;
