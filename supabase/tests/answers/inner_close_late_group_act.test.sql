-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_late_group_act(private.group_acts)'), $answers$console
  1 row 80ad94 group_act_rows -1+1 group_acts -1+1 be8d66 ← group_acts 1
  1 row b0669f group_act_rows -1+1 group_acts -1+1 66ca87 ← group_acts 2
  1 row c9e97d group_act_rows -1+1 group_acts -1+1 b02a91 ← group_acts 3$answers$,
  'The function close_late_group_act inside answers as listed');

select * from finish();
rollback;
