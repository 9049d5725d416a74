-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.blocks_as(uuid,uuid)'), $answers$console
  {"blocks_as": false} ← ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom;  … 9b4336
  {"blocks_as": true} ← ada, ada; ada, Ursa; ada, Una One; ada, Bystander kid; age, age; age, Ursa; age, … 9baef4$answers$,
  'The function blocks_as inside answers as listed');

select * from finish();
rollback;
