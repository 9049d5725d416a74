-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.step_group_booking(private.group_acts,interval)'), $answers$console
  1 row 80ad94 group_act_rows -1+1 group_acts -1+1 395d7b locks advisory 1, profile_roles 1, profiles 1 ← group_acts 1
  1 row b0669f group_act_rows -1+1 group_acts -1+1 6eb1ed locks advisory 1, profile_roles 1, profiles 1 ← group_acts 2
  1 row c9e97d group_act_rows -1+1 group_acts -1+1 2e3637 locks advisory 1, profile_roles 1, profiles 1 ← group_acts 3$answers$,
  'The function step_group_booking inside answers as listed');

select * from finish();
rollback;
