-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.step_group_message(private.group_acts,interval)'), $answers$console
  1 row 80ad94 group_act_rows -1+1 group_acts -1+1 fb410d ← group_acts 1
  1 row b0669f group_act_rows -1+1 group_acts -1+1 1eb55f ← group_acts 2
  1 row c9e97d group_act_rows -1+1 group_acts -1+1 87f888 ← group_acts 3$answers$,
  'The function step_group_message inside answers as listed');

select * from finish();
rollback;
