-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.impartial_report_staff(public.report_level,public.threads,boolean)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"impartial_report_staff": ["ada"]} ← admin, gus/tea/sia, false; admin, gus/tut/sid, false; admin, max/tut/sol, false; admin, gwen/tea/sid, false; outside, gus/tea/sia, false; outside, gus/tut/sid, false; outside, max/tut/sol, false; outside, gwen/tea/sid, false
  {"impartial_report_staff": ["mae"]} ← organization, gus/tea/sia, false; organization, gus/tut/sid, false; organization, gwen/tea/sid, false
  {"impartial_report_staff": ["rhea"]} ← school, max/tut/sol, false
  {"impartial_report_staff": []} ← school, gus/tea/sia, true; school, gus/tea/sia, false; school, gus/tut/sid, true … 7e1730$answers$,
  'The function impartial_report_staff inside answers as listed');

select * from finish();
rollback;
