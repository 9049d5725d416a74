-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.next_report_level(public.report_level,public.threads)'), $answers$console
  {"next_report_level": "admin"} ← school, max/tut/sol; organization, gus/tea/sia; organization, gus/tut/sid; organization, max/tut/sol; organization, gwen/tea/sid
  {"next_report_level": "organization"} ← school, gus/tea/sia; school, gus/tut/sid; school, gwen/tea/sid
  {"next_report_level": "outside"} ← admin, gus/tea/sia; admin, gus/tut/sid; admin, max/tut/sol; admin, gwen/tea/sid; outside, gus/tea/sia; outside, gus/tut/sid; outside, max/tut/sol; outside, gwen/tea/sid$answers$,
  'The function next_report_level inside answers as listed');

select * from finish();
rollback;
