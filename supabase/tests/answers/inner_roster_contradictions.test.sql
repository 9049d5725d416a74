-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.roster_contradictions(uuid,uuid)'), $answers$gus two mae tut ada console
  nothing ← roster_imports 1, organizations 1; roster_imports 1, organizations 2; roster_imports 1, organizations 3; roster_imports 2, organizations 1; roster_imports 2, organizations 2; roster_imports 2, organizations 3; roster_imports 3, organizations 1; roster_imports 3, organizations 2; roster_imports 3, organizations 3$answers$,
  'The function roster_contradictions inside answers as listed');

select * from finish();
rollback;
