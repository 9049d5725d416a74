-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.known_age(uuid)'), $answers$console
  {"known_age": 14} ← sia; sid
  {"known_age": 15} ← Bystander kid
  {"known_age": 50} ← gus
  nothing ← ada; age; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One$answers$,
  'The function known_age inside answers as listed');

select * from finish();
rollback;
