-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.staffed_students(uuid)'), $answers$console
  {"role": "OFFICE_MANAGER", "student_id": "sol"} ← two
  {"role": "TUTOR", "student_id": "sid"} ← tom
  2 × 1019e5 ← tea
  2 × 2d4e38 ← max
  3 × 26f40b ← tut
  4 × 01a2d6 ← mae
  nothing ← ada; age; gus; rob; sia; sid; sol; sue; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function staffed_students inside answers as listed');

select * from finish();
rollback;
