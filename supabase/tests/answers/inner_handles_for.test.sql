-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.handles_for(uuid,public.report_level,public.threads,boolean)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"handles_for": false} ← ada, school, gus/tea/sia, true; ada, organization, gus/tut/sid, false; age, scho … 3ff913
  {"handles_for": true} ← ada, admin, gwen/tea/sid, true$answers$,
  'The function handles_for inside answers as listed');

select * from finish();
rollback;
