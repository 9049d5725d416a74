-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.contacts_of(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"contacts_of": ["gus", "gwen", "max", "rhea"]} ← mae; two
  {"contacts_of": ["gus", "gwen", "rhea"]} ← tea; tom
  {"contacts_of": ["gus", "max", "rhea"]} ← tut
  {"contacts_of": ["mae", "max", "tea", "tom", "tut"]} ← gus; rhea
  {"contacts_of": ["mae", "max", "tea", "tom"]} ← gwen
  {"contacts_of": ["mae", "tut", "two"]} ← grace
  {"contacts_of": []} ← ada; age; rob; sia; sid; sol; sue; greg; Ursa; Una One; Bystander kid
  1 × 6fce74 ← max$answers$,
  'The function contacts_of inside answers as listed');

select * from finish();
rollback;
