-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.family_sides_of(uuid[])'), $answers$console
  {"profile_id": "gus", "student_id": "Bystander kid"} ← Bystander kid
  {"profile_id": "gus", "student_id": "sia"} ← sia
  {"profile_id": "max", "student_id": "sol"} ← sol
  {"profile_id": "Pat Parent", "student_id": "Una One"} ← Una One
  3 × 17fea1 ← sid
  nothing ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace$answers$,
  'The function family_sides_of inside answers as listed');

select * from finish();
rollback;
