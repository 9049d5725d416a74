-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.held_rights(public.profile_graph)'), $answers$console
  {"held_rights": ["book"]} ← rob>sol; rob>Bystander kid
  {"held_rights": ["view_progress", "book"]} ← gwen>sia; gwen>Bystander kid
  {"held_rights": ["view_progress", "message"]} ← gwen>sid; rhea>sid
  {"held_rights": []} ← greg>sia; greg>sol; age>gus agent; age>gwen agent; rob>gwen agent; age>gus booking; gus>sid booking; sid>gus booking; tea>sia booking; tut>gus booking; tut>sid booking; tut>sue booking; greg>sid booking; gwen>sia booking
  1 × f3135d ← gus>sia; gus>sid; max>sol; grace>sol; gus>Bystander kid$answers$,
  'The function held_rights inside answers as listed');

select * from finish();
rollback;
