-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.fold_roster_roles(uuid)'), $answers$console
  {"done": ""} ← roster_imports 1; roster_imports 2
  {"done": ""} roster_rows -5+3 a748d3 ← roster_imports 3$answers$,
  'The function fold_roster_roles inside answers as listed');

select * from finish();
rollback;
