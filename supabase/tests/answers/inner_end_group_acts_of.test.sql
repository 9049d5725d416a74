-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_group_acts_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; mae; max; rob; sol; sue; tom; two; greg; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} group_act_rows -3+0 group_acts -1+0 98f385 ← tea
  {"done": ""} group_act_rows -3+3 e4e1af ← sia
  {"done": ""} group_act_rows -3+3 group_acts -3+3 045137 locks group acts 3, profiles 1 ← gwen
  {"done": ""} group_act_rows -6+0 group_acts -2+0 b328ec ← tut
  {"done": ""} group_act_rows -6+6 57b82e ← gus
  {"done": ""} group_act_rows -6+6 group_acts -3+3 ba810e locks group acts 3, profiles 1 ← sid$answers$,
  'The function end_group_acts_of inside answers as listed');

select * from finish();
rollback;
