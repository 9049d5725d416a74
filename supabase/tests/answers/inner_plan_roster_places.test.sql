-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.plan_roster_places(uuid,uuid)'), $answers$console
  {"done": ""} ← roster_imports 1, organizations 2; roster_imports 1, organizations 3; roster_imports 2, organizations 2; roster_imports 2, organizations 3
  {"done": ""} roster_changes -0+10 0928bc locks imports 1 ← roster_imports 2, organizations 1
  {"done": ""} roster_changes -0+10 f18002 locks imports 1 ← roster_imports 1, organizations 1
  {"done": ""} roster_changes -0+2 acd4d2 locks imports 1 ← roster_imports 3, organizations 2; roster_imports 3, organizations 3
  {"done": ""} roster_changes -0+6 22e940 locks imports 1 ← roster_imports 3, organizations 1$answers$,
  'The function plan_roster_places inside answers as listed');

select * from finish();
rollback;
