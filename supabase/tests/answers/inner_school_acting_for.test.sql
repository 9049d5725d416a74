-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.school_acting_for(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rob ada anon console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
rhea
  {"school_acting_for": "schools 2"} ← sia; sid; sol; Bystander kid
  nothing ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One$answers$,
  'The function school_acting_for inside answers as listed');

select * from finish();
rollback;
