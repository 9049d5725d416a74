-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.plan_roster_stage(uuid)'), $answers$console
  {"done": ""} ← roster_imports 1; roster_imports 2
  {"done": ""} audit_log -0+1 roster_imports -1+1 roster_rows -6+4 93843a ← roster_imports 3$answers$,
  'The function plan_roster_stage inside answers as listed');

select * from finish();
rollback;
