-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.surely_minor_until(uuid)'), $answers$console
  {"surely_minor_until": "D"} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; grace; Bystander kid
  {"surely_minor_until": "infinity"} ← Ursa; Una One$answers$,
  'The function surely_minor_until inside answers as listed');

select * from finish();
rollback;
