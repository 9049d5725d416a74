-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_agent_of(uuid,uuid)'), $answers$gus two mae tut ada console
  {"is_agent_of": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … a4eb69
  {"is_agent_of": true} ← age, gus; rob, gwen$answers$,
  'The function is_agent_of inside answers as listed');

select * from finish();
rollback;
