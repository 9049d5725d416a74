-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.turns_25_at(uuid)'), $answers$console
  {"turns_25_at": "T"} ← gus; sia; sid; Bystander kid
  nothing ← ada; age; mae; max; rob; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One$answers$,
  'The function turns_25_at inside answers as listed');

select * from finish();
rollback;
