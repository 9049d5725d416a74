-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.report_handlers(public.report_level,public.threads,boolean)'), $answers$console
  {"report_handlers": ["ada"]} ← admin, gus/tea/sia, true; admin, gus/tea/sia, false; admin, gus/tut/sid, true; a … fc9921
  {"report_handlers": ["mae"]} ← organization, gus/tea/sia, true; organization, gus/tea/sia, false; organization, gus/tut/sid, true; organization, gus/tut/sid, false; organization, gwen/tea/sid, true; organization, gwen/tea/sid, false
  {"report_handlers": ["rhea"]} ← school, max/tut/sol, true; school, max/tut/sol, false
  {"report_handlers": []} ← school, gus/tea/sia, true; school, gus/tea/sia, false; school, gus/tut/sid, true; school, gus/tut/sid, false; school, gwen/tea/sid, true; school, gwen/tea/sid, false; organization, max/tut/sol, true; organization, max/tut/sol, false$answers$,
  'The function report_handlers inside answers as listed');

select * from finish();
rollback;
