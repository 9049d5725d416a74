-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_say_by_link(uuid,uuid)'), $answers$console
  {"has_say_by_link": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 454839
  {"has_say_by_link": true} ← gus, sia; gus, sid; max, sol; gwen, Bystander kid; rhea, sid; grace, sol$answers$,
  'The function has_say_by_link inside answers as listed');

select * from finish();
rollback;
