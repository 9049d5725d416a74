-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.writes_for_school(uuid,uuid)'), $answers$console
  {"writes_for_school": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 53fd1c
  {"writes_for_school": true} ← mae, sia; mae, sid; mae, Bystander kid; max, sol; max, Bystander kid; tea, sia; tea, sid; tom, sid; two, sia; two, sid$answers$,
  'The function writes_for_school inside answers as listed');

select * from finish();
rollback;
