-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_granted(uuid,uuid)'), $answers$console
  {"is_granted": false} ← ada, ada; ada, age; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom;  … 7628a5
  {"is_granted": true} ← ada, gus; age, gus; gus, gus; max, gus; rob, gus; sid, gus; sol, gus; sue, gus; tom, gus; tut, gus; greg, gus; gwen, gus; rhea, gus; grace, gus; Una One, gus$answers$,
  'The function is_granted inside answers as listed');

select * from finish();
rollback;
