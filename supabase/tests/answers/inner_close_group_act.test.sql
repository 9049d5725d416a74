-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_group_act(uuid,public.error_code)'), $answers$console
  {"done": ""} group_act_rows -1+1 00e309 ← group_acts 1, rate.limited
  {"done": ""} group_act_rows -1+1 01e20c ← group_acts 2, rate.limited
  {"done": ""} group_act_rows -1+1 5a088a ← group_acts 1, guardian.not_linked
  {"done": ""} group_act_rows -1+1 629bf2 ← group_acts 3, rate.limited
  {"done": ""} group_act_rows -1+1 a98062 ← group_acts 3, guardian.not_linked
  {"done": ""} group_act_rows -1+1 b228fc ← group_acts 2, guardian.not_linked$answers$,
  'The function close_group_act inside answers as listed');

select * from finish();
rollback;
