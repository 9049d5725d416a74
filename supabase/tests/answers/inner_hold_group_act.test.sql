-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.hold_group_act(uuid)'), $answers$console
  auth.required Sign in first. ← group_acts 1; group_acts 2; group_acts 3$answers$,
  'The function hold_group_act inside answers as listed');

select * from finish();
rollback;
