-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.plan_roster_people(uuid,uuid)'), $answers$console
  {"done": ""} ← roster_imports 1, organizations 2; roster_imports 1, organizations 3; roster_imports 2, organizations 2; roster_imports 2, organizations 3
  {"done": ""} roster_changes -0+1 4c1cab locks imports 1 ← roster_imports 3, organizations 2; roster_imports 3, organizations 3
  {"done": ""} roster_changes -0+6 0c93ad locks imports 1 ← roster_imports 3, organizations 1
  {"done": ""} roster_changes -0+7 8a9ada locks imports 1 ← roster_imports 2, organizations 1
  {"done": ""} roster_changes -0+7 94be06 locks imports 1 ← roster_imports 1, organizations 1$answers$,
  'The function plan_roster_people inside answers as listed');

select * from finish();
rollback;
