-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.standing_students(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"by_work": true, "student_id": "sid"} ← tom
  2 × 13e8f3 ← rob
  2 × 40ce86 ← tea
  2 × 71a64d ← gwen
  3 × 61e93c ← age; gus
  3 × e2b5f7 ← max
  4 × 3c9633 ← tut
  4 × b39959 ← two
  4 × e974ea ← rhea
  8 × 790a1e ← mae
  nothing ← ada; sia; sid; sol; sue; greg; Ursa; grace; Una One; Bystander kid$answers$,
  'The function standing_students inside answers as listed');

select * from finish();
rollback;
