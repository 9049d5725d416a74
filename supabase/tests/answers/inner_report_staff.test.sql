-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.report_staff(public.report_level,uuid,boolean)'), $answers$console
  {"report_staff": "ada"} ← admin, gus, false; admin, rob, false; admin, sue, false; admin, tut, false; admin, rhea, false; admin, Una One, false; outside, gus, false; outside, rob, false; outside, sue, false; outside, tut, false; outside, rhea, false; outside, Una One, false
  {"report_staff": "mae"} ← organization, Una One, false
  nothing ← school, ada, true; school, age, true; school, gus, false; school, max, true; sch … 03dbd4$answers$,
  'The function report_staff inside answers as listed');

select * from finish();
rollback;
