-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.uploaded_maximum(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function uploaded_maximum inside answers as listed');

select * from finish();
rollback;
