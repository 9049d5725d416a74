-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_see_parents(uuid)'), $answers$ada console
  {"may_see_parents": true} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
age
  {"may_see_parents": false} ← ada; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← age
grace anon
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
greg
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← greg
gus
  {"may_see_parents": false} ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← gus
gwen
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← gwen
mae
  {"may_see_parents": false} ← ada; age; gus; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
  {"may_see_parents": true} ← mae; sia; sid; sol; Bystander kid
max
  {"may_see_parents": false} ← ada; age; gus; mae; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
  {"may_see_parents": true} ← max; Bystander kid
rhea
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sid; sue; tea; tom; tut; two; greg; gwen; Ursa; grace; Una One
  {"may_see_parents": true} ← sia; sol; rhea; Bystander kid
rob
  {"may_see_parents": false} ← ada; age; gus; mae; max; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← rob
sia
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← sia
sid
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← sid
sol
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sia; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← sol
sue
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sia; sid; sol; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← sue
tea
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sol; sue; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← sia; sid; tea
tom
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← sid; tom
tut
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← tut
two
  {"may_see_parents": false} ← ada; age; gus; mae; max; rob; sia; sid; sue; tea; tom; tut; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"may_see_parents": true} ← sol; two$answers$,
  'The function may_see_parents inside answers as listed');

select * from finish();
rollback;
