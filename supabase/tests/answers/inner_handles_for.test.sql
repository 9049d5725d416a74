-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.handles_for(uuid,public.report_level,public.threads)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"handles_for": false} ← ada, school, gus/tea/sia; ada, organization, gus/tut/sid; age, school, gus/tea/s … 892ef4
  {"handles_for": true} ← ada, admin, gwen/tea/sid$answers$,
  'The function handles_for inside answers as listed');

select * from finish();
rollback;
