-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_same_person(uuid,uuid)'), $answers$console
  {"is_same_person": false} ← ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom;  … f6f7d3
  {"is_same_person": true} ← ada, ada; age, age; gus, gus; gus, two; mae, mae; max, max; rob, rob; sia, sia; sid, sid; sol, sol; sue, sue; tea, tea; tom, tom; tut, tut; two, two; greg, greg; gwen, gwen; rhea, rhea; Ursa, Ursa; grace, grace; Una One, Una One$answers$,
  'The function is_same_person inside answers as listed');

select * from finish();
rollback;
