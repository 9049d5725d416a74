-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_groups_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; gus; mae; rob; sue; tom; two; greg; gwen; Ursa; grace; Una One; Bystander kid
  {"done": ""} audit_log -0+1 group_shares -1+0 37361d ← max
  {"done": ""} audit_log -0+1 group_shares -1+0 5b93a0 ← rhea
  {"done": ""} audit_log -0+2 group_acts -1+1 group_owners -1+0 group_shares -2+0 group_students -2+0 student_groups -1+0 dc4097 ← tea
  {"done": ""} group_acts -2+2 group_owners -1+0 group_students -3+0 student_groups -2+0 b94349 ← tut
  {"done": ""} group_students -1+0 5811d7 ← sia; sol
  {"done": ""} group_students -3+0 4f5392 ← sid$answers$,
  'The function end_groups_of inside answers as listed');

select * from finish();
rollback;
