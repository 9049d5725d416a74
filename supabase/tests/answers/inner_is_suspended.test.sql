-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_suspended(uuid)'), $answers$console
  {"is_suspended": false} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; Una One; Bystander kid
  {"is_suspended": true} ← grace$answers$,
  'The function is_suspended inside answers as listed');

select * from finish();
rollback;
