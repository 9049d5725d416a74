-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.conflicted_holds(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"conflicted_holds": ["legal_holds 1"]} ← gus; max; rob; two; greg; gwen; grace
  {"conflicted_holds": ["legal_holds 2"]} ← tom
  {"conflicted_holds": []} ← ada; age; mae; sia; sid; sol; sue; tea; tut; rhea; Ursa; Una One; Bystander kid$answers$,
  'The function conflicted_holds inside answers as listed');

select * from finish();
rollback;
