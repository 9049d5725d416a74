-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_say(uuid,uuid)'), $answers$gus two mae tut ada console
  {"has_say": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 7cfbe7
  {"has_say": true} ← gus, sia; gus, sid; max, sol; gwen, Bystander kid; rhea, sid$answers$,
  'The function has_say inside answers as listed');

select * from finish();
rollback;
