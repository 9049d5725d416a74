-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_kept_from(uuid,uuid)'), $answers$gus two mae tut ada console
  {"is_kept_from": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … f7ed5d
  {"is_kept_from": true} ← gus, sia; gus, sid; max, sol; rob, sol; tut, sia; two, sia; two, sid; greg, sid; greg, sol; greg, Bystander kid; gwen, sia; gwen, Bystander kid; rhea, sid; grace, sol$answers$,
  'The function is_kept_from inside answers as listed');

select * from finish();
rollback;
