-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.shown_rights(public.profile_graph)'), $answers$console
  {"shown_rights": ["book"]} ← rob>sol; rob>Bystander kid
  {"shown_rights": ["view_progress", "book"]} ← gwen>sia; gwen>Bystander kid
  {"shown_rights": ["view_progress", "message"]} ← gwen>sid; rhea>sid
  {"shown_rights": []} ← greg>sia; greg>sol; age>gus agent; age>gwen agent; rob>gwen agent; age>gus booking; gus>sid booking; sid>gus booking; tea>sia booking; tut>gus booking; tut>sid booking; tut>sue booking; greg>sid booking; gwen>sia booking
  1 × dd02bf ← gus>sia; gus>sid; max>sol; grace>sol; gus>Bystander kid$answers$,
  'The function shown_rights inside answers as listed');

select * from finish();
rollback;
