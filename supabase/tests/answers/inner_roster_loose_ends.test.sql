-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.roster_loose_ends(uuid)'), $answers$console
  nothing ← roster_imports 1; roster_imports 2; roster_imports 3$answers$,
  'The function roster_loose_ends inside answers as listed');

select * from finish();
rollback;
