-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.plan_roster_tenants(uuid,uuid)'), $answers$console
  {"done": ""} ← roster_imports 1, organizations 2; roster_imports 1, organizations 3; roster_imports 2, organizations 2; roster_imports 2, organizations 3
  {"done": ""} roster_changes -0+3 d2f83d locks imports 1 ← roster_imports 3, organizations 2; roster_imports 3, organizations 3
  {"done": ""} roster_changes -0+4 1db4fe locks imports 1 ← roster_imports 3, organizations 1
  {"done": ""} roster_changes -0+7 5c43d9 locks imports 1 ← roster_imports 1, organizations 1
  {"done": ""} roster_changes -0+7 ba6bea locks imports 1 ← roster_imports 2, organizations 1$answers$,
  'The function plan_roster_tenants inside answers as listed');

select * from finish();
rollback;
