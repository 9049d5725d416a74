-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.lock_consents(uuid)'), $answers$console
  {"done": ""} locks profiles 1 ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function lock_consents inside answers as listed');

select * from finish();
rollback;
