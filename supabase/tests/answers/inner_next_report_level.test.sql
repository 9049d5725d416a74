-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.next_report_level(public.report_level,public.threads,boolean)'), $answers$console
  {"next_report_level": "admin"} ← school, max/tut/sol, true; school, max/tut/sol, false; organization, gus/tea/sia, true; organization, gus/tea/sia, false; organization, gus/tut/sid, true; organization, gus/tut/sid, false; organization, max/tut/sol, true; organization, max/tut/sol, false; organization, gwen/tea/sid, true; organization, gwen/tea/sid, false
  {"next_report_level": "organization"} ← school, gus/tea/sia, true; school, gus/tea/sia, false; school, gus/tut/sid, true; school, gus/tut/sid, false; school, gwen/tea/sid, true; school, gwen/tea/sid, false
  {"next_report_level": "outside"} ← admin, gus/tea/sia, true; admin, gus/tea/sia, false; admin, gus/tut/sid, true; a … fc9921$answers$,
  'The function next_report_level inside answers as listed');

select * from finish();
rollback;
