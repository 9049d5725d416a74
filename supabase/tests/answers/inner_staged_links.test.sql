-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.staged_links(uuid)'), $answers$console
  nothing ← roster_imports 1; roster_imports 2; roster_imports 3$answers$,
  'The function staged_links inside answers as listed');

select * from finish();
rollback;
