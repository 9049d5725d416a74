-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.minor_until_of(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"minor_until_of": "D"} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; grace; Bystander kid
  {"minor_until_of": "infinity"} ← Ursa; Una One$answers$,
  'The function minor_until_of inside answers as listed');

select * from finish();
rollback;
