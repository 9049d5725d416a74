-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.knows_of_majority(uuid,uuid)'), $answers$gus two mae tut ada console
  {"knows_of_majority": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 7d1bb3
  {"knows_of_majority": true} ← gus, sia; gus, sid; gwen, Bystander kid; rhea, sid; grace, sol$answers$,
  'The function knows_of_majority inside answers as listed');

select * from finish();
rollback;
