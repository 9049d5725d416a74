-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.statistics_rights(uuid[])'), $answers$ada
  1 × 7c0d23 ← ada
  nothing ← age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
age
  1 × 98d578 ← sid
  1 × 990482 ← Bystander kid
  1 × aedf54 ← age
  1 × f56e27 ← sia
  nothing ← ada; gus; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
grace anon console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
greg
  1 × 3f4e5e ← greg
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; gwen; rhea; Ursa; grace; Una One; Bystander kid
gus
  1 × 2f9105 ← sia
  1 × 3e36df ← Bystander kid
  1 × d7dc56 ← sid
  1 × fd3c05 ← gus
  nothing ← ada; age; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
gwen
  1 × 3e36df ← Bystander kid
  1 × 69183e ← gwen
  1 × d7dc56 ← sid
  nothing ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; rhea; Ursa; grace; Una One
mae
  1 × a6e95c ← mae
  nothing ← ada; age; gus; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
max
  1 × 3e36df ← Bystander kid
  1 × 3efcec ← sue
  1 × 7f63dc ← sol
  1 × cca61b ← max
  1 × d7dc56 ← sid
  nothing ← ada; age; gus; mae; rob; sia; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
rhea
  1 × d7dc56 ← sid
  1 × faf259 ← rhea
  nothing ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; Ursa; grace; Una One; Bystander kid
rob
  1 × 053fd7 ← sol
  1 × 548a1f ← rob
  1 × 990482 ← Bystander kid
  nothing ← ada; age; gus; mae; max; sia; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
sia
  1 × 2f9105 ← sia
  nothing ← ada; age; gus; mae; max; rob; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
sid
  1 × d7dc56 ← sid
  nothing ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
sol
  1 × 7f63dc ← sol
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
sue
  1 × 3efcec ← sue
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
tea
  1 × 02edc6 ← tea
  1 × 2f9105 ← sia
  1 × f1354c ← sid
  nothing ← ada; age; gus; mae; max; rob; sol; sue; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
tom
  1 × 6e7735 ← tom
  1 × 81fb80 ← sid
  nothing ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
tut
  1 × 2f9105 ← sia
  1 × 4b8c1f ← tut
  1 × 7f63dc ← sol
  1 × a217b9 ← Bystander kid
  1 × d7dc56 ← sid
  nothing ← ada; age; gus; mae; max; rob; sue; tea; tom; two; greg; gwen; rhea; Ursa; grace; Una One
two
  1 × f67c1d ← two
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function statistics_rights inside answers as listed');

select * from finish();
rollback;
