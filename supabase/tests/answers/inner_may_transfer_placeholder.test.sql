-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_transfer_placeholder(uuid,uuid)'), $answers$gus two mae tut ada console
  {"may_transfer_placeholder": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 815513
  {"may_transfer_placeholder": true} ← mae, Una One; rhea, sia$answers$,
  'The function may_transfer_placeholder inside answers as listed');

select * from finish();
rollback;
