-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.conflicted_requests(uuid)'), $answers$console
  {"conflicted_requests": []} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function conflicted_requests inside answers as listed');

select * from finish();
rollback;
