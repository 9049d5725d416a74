-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_out_of_care(uuid,uuid)'), $answers$console
  {"is_out_of_care": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 24ad9a$answers$,
  'The function is_out_of_care inside answers as listed');

select * from finish();
rollback;
