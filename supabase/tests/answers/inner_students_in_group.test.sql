-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.students_in_group(uuid)'), $answers$grace anon console
  auth.required ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
gus two gwen greg sid sia sol sue tut tom age mae tea max rhea rob ada
  group.not_found ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function students_in_group inside answers as listed');

select * from finish();
rollback;
