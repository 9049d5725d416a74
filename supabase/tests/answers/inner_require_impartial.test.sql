-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_impartial(uuid)'), $answers$grace sid sia sol sue age tea ada anon console
  {"require_impartial": ""} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
greg
  {"require_impartial": ""} ← ada; age; mae; sue; tea; tom; tut; greg; rhea; Ursa; Una One
  guardian.not_impartial ← gus; max; rob; sia; sol; two; gwen; grace
  permission.denied ← sid; Bystander kid
gus
  {"require_impartial": ""} ← ada; age; gus; mae; max; sol; sue; tea; tom; tut; Ursa; grace; Una One
  guardian.not_impartial ← rob; sia; sid; two; greg; gwen; rhea; Bystander kid
gwen
  {"require_impartial": ""} ← ada; age; mae; max; sol; sue; tea; tom; tut; gwen; Ursa; grace; Una One
  guardian.not_impartial ← gus; rob; sia; sid; two; greg; rhea; Bystander kid
mae
  {"require_impartial": ""} ← ada; age; gus; mae; max; rob; sia; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  permission.denied ← sol
max
  {"require_impartial": ""} ← ada; age; gus; mae; max; sia; sid; sue; tea; tom; tut; two; gwen; rhea; Ursa; Una One; Bystander kid
  guardian.not_impartial ← rob; sol; greg; grace
rhea
  {"require_impartial": ""} ← ada; age; mae; max; rob; sia; sol; sue; tea; tom; tut; greg; rhea; Ursa; grace; Una One; Bystander kid
  guardian.not_impartial ← gus; sid; two; gwen
rob
  {"require_impartial": ""} ← ada; age; mae; rob; sia; sid; sue; tea; tom; tut; rhea; Ursa; Una One
  guardian.not_impartial ← gus; max; sol; two; greg; gwen; grace; Bystander kid
tut tom
  {"require_impartial": ""} ← ada; age; gus; mae; max; rob; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  permission.denied ← sia
two
  {"require_impartial": ""} ← ada; age; mae; max; sol; sue; tea; tom; tut; two; Ursa; grace; Una One
  guardian.not_impartial ← gus; rob; sia; sid; greg; gwen; rhea; Bystander kid$answers$,
  'The function require_impartial inside answers as listed');

select * from finish();
rollback;
