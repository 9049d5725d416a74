-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.speaks_for(uuid,uuid)'), $answers$console
  {"speaks_for": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 050ea9
  {"speaks_for": true} ← gus, sia; gus, sid; max, sol; rhea, sid$answers$,
  'The function speaks_for inside answers as listed');

select * from finish();
rollback;
