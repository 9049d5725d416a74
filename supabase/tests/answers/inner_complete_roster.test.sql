-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.complete_roster(uuid)'), $answers$console
  {"done": ""} ← roster_imports 1; roster_imports 2; roster_imports 3$answers$,
  'The function complete_roster inside answers as listed');

select * from finish();
rollback;
