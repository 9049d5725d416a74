-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_learner(uuid)'), $answers$console
  {"require_learner": ""} ← sia; sid; sol; sue; Ursa; Una One; Bystander kid
  student.not_found ← ada; age; gus; mae; max; rob; tea; tom; tut; two; greg; gwen; rhea; grace
grace anon
  auth.required ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
gus
  {"require_learner": ""} ← sia; sid; Bystander kid
  student.not_found ← ada; age; gus; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
gwen
  {"require_learner": ""} ← sid; Bystander kid
  student.not_found ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
sia
  {"require_learner": ""} ← sia
  student.not_found ← ada; age; gus; mae; max; rob; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
sid rhea
  {"require_learner": ""} ← sid
  student.not_found ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
sol max
  {"require_learner": ""} ← sol
  student.not_found ← ada; age; gus; mae; max; rob; sia; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
sue
  {"require_learner": ""} ← sue
  student.not_found ← ada; age; gus; mae; max; rob; sia; sid; sol; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
two greg tut tom age mae tea rob ada
  student.not_found ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function require_learner inside answers as listed');

select * from finish();
rollback;
