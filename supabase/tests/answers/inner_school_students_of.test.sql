-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.school_students_of(uuid)'), $answers$console
  {"school_students_of": "sid"} ← tom
  13 × edb752 ← mae
  2 × ba1174 ← max
  4 × 908432 ← tea
  4 × 9cc38b ← two; rhea
  nothing ← ada; age; gus; rob; sia; sid; sol; sue; tut; greg; gwen; Ursa; grace; Una One; Bystander kid$answers$,
  'The function school_students_of inside answers as listed');

select * from finish();
rollback;
