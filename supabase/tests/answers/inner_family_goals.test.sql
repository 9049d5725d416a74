-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.family_goals(uuid,uuid)'), $answers$console
  1 × 614db3 ← sol, sol
  1 × 7df7bd ← Bystander kid, gwen
  2 × 0c1d19 ← sid, ada; sid, age; sid, max; sid, rob; sid, sol; sid, tea; sid, tom; sid, two; sid, greg; sid, rhea; sid, Ursa; sid, Una One; sid, Bystander kid
  3 × f1c53e ← sid, gus; sid, sid
  nothing ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 63e20e$answers$,
  'The function family_goals inside answers as listed');

select * from finish();
rollback;
