-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.objections_to(uuid)'), $answers$console
  {"objections_to": []} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function objections_to inside answers as listed');

select * from finish();
rollback;
