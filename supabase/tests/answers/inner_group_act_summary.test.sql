-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.group_act_summary(uuid)'), $answers$console
  1 × 6cfb90 ← group_acts 2
  1 × 7e1820 ← group_acts 1
  1 × aa6274 ← group_acts 3$answers$,
  'The function group_act_summary inside answers as listed');

select * from finish();
rollback;
