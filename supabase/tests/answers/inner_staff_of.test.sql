-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.staff_of(uuid[])'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  1 × 07adab ← Una One
  2 × 66d711 ← sia
  3 × 82e7a3 ← sol
  3 × 83d56a ← Bystander kid
  5 × 06bcc8 ← sid
  nothing ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace$answers$,
  'The function staff_of inside answers as listed');

select * from finish();
rollback;
