-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.roster_progress(private.roster_imports)'), $answers$console
  1 × 2311bf ← roster_imports 1
  1 × c7163c ← roster_imports 3
  1 × cfa4cb ← roster_imports 2$answers$,
  'The function roster_progress inside answers as listed');

select * from finish();
rollback;
