-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.own_group(uuid)'), $answers$console
  auth.required Sign in first. ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function own_group inside answers as listed');

select * from finish();
rollback;
