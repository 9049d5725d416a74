-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.seen_of_link(public.profile_graph)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"seen_of_link": "{book}"} ← rob>sol
  {"seen_of_link": "{view_progress,book}"} ← gwen>Bystander kid
  {"seen_of_link": "{view_progress,message}"} ← gwen>sid; rhea>sid
  {"seen_of_link": "ACTIVE"} ← age>gus agent; rob>gwen agent; age>gus booking; gus>sid booking; sid>gus booking; tea>sia booking; tut>gus booking; tut>sid booking; tut>sue booking; greg>sid booking; gwen>sia booking
  {"seen_of_link": "PENDING"} ← gwen>sia; age>gwen agent; rob>Bystander kid
  1 × 90a7a1 ← gus>sia; gus>sid; max>sol; grace>sol; gus>Bystander kid
  nothing ← greg>sia; greg>sol$answers$,
  'The function seen_of_link inside answers as listed');

select * from finish();
rollback;
