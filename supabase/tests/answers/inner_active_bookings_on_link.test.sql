-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.active_bookings_on_link(public.profile_graph)'), $answers$console
  {"done": ["bookings 1"]} ← gus>Bystander kid
  {"done": ["bookings 2", "bookings 7"]} ← gus>sid
  {"done": ["bookings 3"]} ← gus>sia
  {"done": ["bookings 8"]} ← max>sol
  {"done": []} ← rob>sol; greg>sia; greg>sol; gwen>sia; gwen>sid; rhea>sid; grace>sol; age>gus agent; age>gwen agent; rob>gwen agent; age>gus booking; gus>sid booking; sid>gus booking; tea>sia booking; tut>gus booking; tut>sid booking; tut>sue booking; greg>sid booking; gwen>sia booking; rob>Bystander kid; gwen>Bystander kid$answers$,
  'The function active_bookings_on_link inside answers as listed');

select * from finish();
rollback;
