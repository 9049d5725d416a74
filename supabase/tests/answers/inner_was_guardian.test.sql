-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.was_guardian(uuid,uuid)'), $answers$console
  {"was_guardian": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … e1997f
  {"was_guardian": true} ← gus, sia; gus, sid; max, sol; rob, sol; two, sia; two, sid; greg, sol; gwen, sia; gwen, Bystander kid; rhea, sid; grace, sol$answers$,
  'The function was_guardian inside answers as listed');

select * from finish();
rollback;
