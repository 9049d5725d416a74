-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.leave_out_invited_by_hand(uuid,uuid)'), $answers$console
  {"done": ""} ← roster_imports 1, organizations 1; roster_imports 1, organizations 2; roster_imports 1, organizations 3; roster_imports 2, organizations 1; roster_imports 2, organizations 2; roster_imports 2, organizations 3; roster_imports 3, organizations 1; roster_imports 3, organizations 2; roster_imports 3, organizations 3$answers$,
  'The function leave_out_invited_by_hand inside answers as listed');

select * from finish();
rollback;
