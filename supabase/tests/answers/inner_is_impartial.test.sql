-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_impartial(uuid,uuid)'), $answers$console
  {"is_impartial": false} ← gus, rob; gus, sia; gus, sid; gus, two; gus, gwen; gus, rhea; max, rob; max, sol … 47acdb
  {"is_impartial": true} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 6ba786$answers$,
  'The function is_impartial inside answers as listed');

select * from finish();
rollback;
