-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_known_adult(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"is_known_adult": false} ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"is_known_adult": true} ← gus$answers$,
  'The function is_known_adult inside answers as listed');

select * from finish();
rollback;
