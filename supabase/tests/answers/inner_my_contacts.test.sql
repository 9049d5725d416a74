-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_contacts(uuid)'), $answers$greg grace sid sia sol sue age rob ada anon console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
gus
  2 × 6b7cad ← sia
  3 × d2a22e ← Bystander kid
  5 × e59d15 ← sid
  nothing ← ada; age; gus; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
gwen
  4 × 464639 ← sid
  nothing ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
mae
  1 × 6eb3c6 ← Bystander kid
  1 × 72b599 ← sol
  1 × 72c181 ← sia
  3 × 5a17fc ← sid
  nothing ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
max
  1 × 6eb3c6 ← Bystander kid
  3 × 5a17fc ← sid
  3 × 85e36a ← sol
  nothing ← ada; age; gus; mae; max; rob; sia; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
rhea
  5 × e59d15 ← sid
  nothing ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
tea
  1 × 72c181 ← sia
  3 × 5a17fc ← sid
  nothing ← ada; age; gus; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
tom
  3 × 5a17fc ← sid
  nothing ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
tut
  1 × 6eb3c6 ← Bystander kid
  1 × 72b599 ← sol
  2 × 7d96d4 ← sid
  nothing ← ada; age; gus; mae; max; rob; sia; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
two
  1 × 72b599 ← sol
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function my_contacts inside answers as listed');

select * from finish();
rollback;
