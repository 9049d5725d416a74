-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.group_act_counts(uuid)'), $answers$console
  {"done": 0, "total": 0, "skipped": 0, "waiting": 0} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function group_act_counts inside answers as listed');

select * from finish();
rollback;
