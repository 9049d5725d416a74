-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.group_act_counts(uuid)'), $answers$console
  {"done": 1, "total": 3, "skipped": 1, "waiting": 1} ← group_acts 1; group_acts 2; group_acts 3$answers$,
  'The function group_act_counts inside answers as listed');

select * from finish();
rollback;
