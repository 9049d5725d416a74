-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.consent_side_of(uuid,uuid)'), $answers$console
  {"consent_side_of": "guardian"} ← gwen, Bystander kid
  {"consent_side_of": "student"} ← sia, sia; sid, sid; sol, sol; sue, sue
  nothing ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 1975a0$answers$,
  'The function consent_side_of inside answers as listed');

select * from finish();
rollback;
