-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.effective_rights(uuid,uuid)'), $answers$console
  {"effective_rights": ["book"]} ← rob, sol
  {"effective_rights": ["view_progress", "book"]} ← gwen, Bystander kid
  {"effective_rights": ["view_progress", "message"]} ← rhea, sid
  {"effective_rights": []} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … b1a466
  1 × a4a51b ← gus, sia; gus, sid; max, sol$answers$,
  'The function effective_rights inside answers as listed');

select * from finish();
rollback;
