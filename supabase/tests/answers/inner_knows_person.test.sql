-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.knows_person(uuid,uuid)'), $answers$gus two mae tut ada console
  {"knows_person": false} ← age, age; age, gus; age, mae; age, rob; age, sia; age, sol; age, sue; age, tom;  … 936444
  {"knows_person": true} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom; ada, two; ada, greg; ada, rhea; ada, Ursa; ada, Una One; ada, Bystander kid; mae, Una One; rhea, sia$answers$,
  'The function knows_person inside answers as listed');

select * from finish();
rollback;
