-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_family(uuid,uuid)'), $answers$console
  {"is_family": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … b1a466
  {"is_family": true} ← gus, sia; gus, sid; max, sol; rob, sol; gwen, Bystander kid; rhea, sid$answers$,
  'The function is_family inside answers as listed');

select * from finish();
rollback;
