-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.roster_problems(uuid,boolean)'), $answers$console
  {"roster_problems": []} ← roster_imports 1, true; roster_imports 1, false; roster_imports 2, true; roster_imports 3, true; roster_imports 3, false
  1 × 5f7992 ← roster_imports 2, false$answers$,
  'The function roster_problems inside answers as listed');

select * from finish();
rollback;
