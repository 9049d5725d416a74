-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.report_handlers(public.report_level,public.threads)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"report_handlers": ["ada"]} ← admin, gus/tea/sia; admin, gus/tut/sid; admin, max/tut/sol; admin, gwen/tea/sid; outside, gus/tea/sia; outside, gus/tut/sid; outside, max/tut/sol; outside, gwen/tea/sid
  {"report_handlers": ["mae"]} ← organization, gus/tea/sia; organization, gus/tut/sid; organization, gwen/tea/sid
  {"report_handlers": ["rhea"]} ← school, max/tut/sol
  {"report_handlers": []} ← school, gus/tea/sia; school, gus/tut/sid; school, gwen/tea/sid; organization, max/tut/sol$answers$,
  'The function report_handlers inside answers as listed');

select * from finish();
rollback;
