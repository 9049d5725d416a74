-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.booking_guardians(uuid[])'), $answers$gus age
  {"student_id": "Bystander kid", "guardian_id": "gus"} ← Bystander kid
  {"student_id": "sia", "guardian_id": "gus"} ← sia
  {"student_id": "sid", "guardian_id": "gus"} ← sid
  nothing ← ada; age; gus; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
gwen
  {"student_id": "Bystander kid", "guardian_id": "gwen"} ← Bystander kid
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
max
  {"student_id": "sol", "guardian_id": "max"} ← sol
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
rob
  {"student_id": "Bystander kid", "guardian_id": "gwen"} ← Bystander kid
  {"student_id": "sol", "guardian_id": "rob"} ← sol
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
two greg grace sid sia sol sue tut tom mae tea rhea ada anon console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function booking_guardians inside answers as listed');

select * from finish();
rollback;
