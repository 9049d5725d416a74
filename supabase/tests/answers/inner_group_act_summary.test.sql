-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.group_act_summary(uuid)'), $answers$console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function group_act_summary inside answers as listed');

select * from finish();
rollback;
