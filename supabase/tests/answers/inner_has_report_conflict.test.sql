-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_report_conflict(uuid,public.threads)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"has_report_conflict": false} ← ada, gus/tea/sia; ada, gus/tut/sid; ada, max/tut/sol; age, gus/tea/sia; age, gus … d8730d
  {"has_report_conflict": true} ← gus, gus/tea/sia; gus, gus/tut/sid; gus, gwen/tea/sid; mae, max/tut/sol; max, ma … 86c022$answers$,
  'The function has_report_conflict inside answers as listed');

select * from finish();
rollback;
