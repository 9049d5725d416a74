-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.zone_of(uuid)'), $answers$console
  {"zone_of": "Asia/Tokyo"} ← sia; sid; sol
  {"zone_of": "UTC"} ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function zone_of inside answers as listed');

select * from finish();
rollback;
