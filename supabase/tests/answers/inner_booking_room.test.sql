-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.booking_room(uuid)'), $answers$console
  {"booking_room": 19} ← gus; gwen
  {"booking_room": 20} ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function booking_room inside answers as listed');

select * from finish();
rollback;
