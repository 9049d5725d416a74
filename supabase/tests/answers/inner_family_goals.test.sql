-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.family_goals(uuid,uuid)'), $answers$console
  nothing ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 24ad9a$answers$,
  'The function family_goals inside answers as listed');

select * from finish();
rollback;
