-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.group_slots(private.group_acts)'), $answers$console
  {"group_slots": []} ← group_acts 1; group_acts 2; group_acts 3$answers$,
  'The function group_slots inside answers as listed');

select * from finish();
rollback;
