-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.taught_students(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"role": "TUTOR", "student_id": "sid", "may_message": true} ← tom
  2 × b87d24 ← tea
  3 × 16c236 ← max
  4 × 70cc9c ← mae
  4 × 9b862b ← two
  4 × b78cd8 ← tut
  nothing ← ada; age; gus; rob; sia; sid; sol; sue; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function taught_students inside answers as listed');

select * from finish();
rollback;
