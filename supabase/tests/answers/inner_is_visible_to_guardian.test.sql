-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_visible_to_guardian(public.profile_graph)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"is_visible_to_guardian": false} ← greg>sia; greg>sol; grace>sol; age>gus agent; rob>gwen agent; age>gus booking; sid>gus booking; tea>sia booking; tut>gus booking; tut>sid booking; tut>sue booking; greg>sid booking; gwen>sia booking
  {"is_visible_to_guardian": true} ← gus>sia; gus>sid; max>sol; rob>sol; gwen>sia; gwen>sid; rhea>sid; age>gwen agent; gus>sid booking; gus>Bystander kid; rob>Bystander kid; gwen>Bystander kid$answers$,
  'The function is_visible_to_guardian inside answers as listed');

select * from finish();
rollback;
