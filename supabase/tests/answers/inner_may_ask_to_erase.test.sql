-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_ask_to_erase(uuid,uuid)'), $answers$ada console
  {"may_ask_to_erase": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 08d512
  {"may_ask_to_erase": true} ← ada, Una One; ada, Bystander kid; age, Bystander kid; gus, sia; gus, sid; gus, U … 3945d0
gus two mae tut
  {"may_ask_to_erase": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 7cfbe7
  {"may_ask_to_erase": true} ← gus, sia; gus, sid; max, sol; gwen, Bystander kid; rhea, sid$answers$,
  'The function may_ask_to_erase inside answers as listed');

select * from finish();
rollback;
