-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.known_birth(uuid)'), $answers$console
  {"known_birth": "D"} ← gus; sia; sid; Bystander kid
  nothing ← ada; age; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One$answers$,
  'The function known_birth inside answers as listed');

select * from finish();
rollback;
