-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.time_zone_of(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"time_zone_of": "Asia/Tokyo"} ← sia; sid; sol
  {"time_zone_of": "UTC"} ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function time_zone_of inside answers as listed');

select * from finish();
rollback;
