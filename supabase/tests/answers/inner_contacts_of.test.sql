-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.contacts_of(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"contacts_of": ["gwen", "max", "rhea", "gus"]} ← mae; tut; two
  {"contacts_of": ["gwen", "rhea", "gus"]} ← tea; tom
  {"contacts_of": ["mae", "tut", "two"]} ← grace
  {"contacts_of": ["max", "tea", "mae", "tut", "tom"]} ← gus; gwen; rhea
  {"contacts_of": []} ← ada; age; rob; sia; sid; sol; sue; greg; Ursa; Una One; Bystander kid
  1 × c53406 ← max$answers$,
  'The function contacts_of inside answers as listed');

select * from finish();
rollback;
