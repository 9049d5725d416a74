-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.decides_for_self(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"decides_for_self": false} ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"decides_for_self": true} ← gus$answers$,
  'The function decides_for_self inside answers as listed');

select * from finish();
rollback;
