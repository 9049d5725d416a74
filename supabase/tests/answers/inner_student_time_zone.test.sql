-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.student_time_zone(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"student_time_zone": "Asia/Tokyo"} ← sia; sid; sol
  {"student_time_zone": "UTC"} ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function student_time_zone inside answers as listed');

select * from finish();
rollback;
