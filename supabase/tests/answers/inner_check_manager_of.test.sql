-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.check_manager_of(uuid)'), $answers$ada console
  {"check_manager_of": ""} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rob anon
  permission.denied ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
rhea
  {"check_manager_of": ""} ← sia; sol; Bystander kid
  permission.denied ← ada; age; gus; mae; max; rob; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One$answers$,
  'The function check_manager_of inside answers as listed');

select * from finish();
rollback;
