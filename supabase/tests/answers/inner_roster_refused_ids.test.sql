-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.roster_refused_ids(uuid)'), $answers$console
  {"roster_refused_ids": []} ← organizations 1; organizations 2; organizations 3$answers$,
  'The function roster_refused_ids inside answers as listed');

select * from finish();
rollback;
