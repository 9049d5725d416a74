-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.refresh_minor_until(uuid[])'), $answers$console
  {"done": ""} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function refresh_minor_until inside answers as listed');

select * from finish();
rollback;
