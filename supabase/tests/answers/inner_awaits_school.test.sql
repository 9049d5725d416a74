-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.awaits_school(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"awaits_school": false} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function awaits_school inside answers as listed');

select * from finish();
rollback;
