-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.report_staff(public.report_level,uuid)'), $answers$console
  {"report_staff": "ada"} ← admin, ada; admin, age; admin, gus; admin, max; admin, rob; admin, sid; admin, s … 8c875c
  {"report_staff": "mae"} ← organization, sid; organization, sol; organization, Una One
  {"report_staff": "rhea"} ← school, sid; school, sol
  nothing ← school, ada; school, age; school, gus; school, max; school, rob; school, sue; sc … 582c85$answers$,
  'The function report_staff inside answers as listed');

select * from finish();
rollback;
