-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_revoking_grants(uuid)'), $answers$console
  {"is_revoking_grants": false} ← ada; age; gus; mae; max; rob; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"is_revoking_grants": true} ← sia$answers$,
  'The function is_revoking_grants inside answers as listed');

select * from finish();
rollback;
