-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.count_roster(uuid,uuid)'), $answers$console
  1 × 9aac17 ← roster_imports 1, organizations 1; roster_imports 3, organizations 1
  1 × a1e181 ← roster_imports 2, organizations 2; roster_imports 2, organizations 3
  1 × c5a105 ← roster_imports 1, organizations 2; roster_imports 1, organizations 3; roster_imports 3, organizations 2; roster_imports 3, organizations 3
  1 × e92d50 ← roster_imports 2, organizations 1$answers$,
  'The function count_roster inside answers as listed');

select * from finish();
rollback;
