-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.staff_role(uuid,uuid)'), $answers$gus two mae tut ada console
  {"staff_role": "OFFICE_MANAGER"} ← mae, sia; mae, sid; mae, Bystander kid
  {"staff_role": "TEACHER"} ← tea, sia; tea, sid
  {"staff_role": "TUTOR"} ← max, sid; max, Bystander kid; tom, sid; tut, sol
  nothing ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 51a673$answers$,
  'The function staff_role inside answers as listed');

select * from finish();
rollback;
