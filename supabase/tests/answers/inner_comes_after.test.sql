-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.comes_after(uuid,uuid)'), $answers$console
  {"comes_after": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … b9a92d
  {"comes_after": true} ← ada, Ursa; ada, Una One; ada, Bystander kid; age, Ursa; age, Bystander kid; gus, … 12fc70$answers$,
  'The function comes_after inside answers as listed');

select * from finish();
rollback;
