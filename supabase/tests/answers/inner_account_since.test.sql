-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.account_since(uuid)'), $answers$console
  {"account_since": "T"} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; grace
  nothing ← Ursa; Una One; Bystander kid$answers$,
  'The function account_since inside answers as listed');

select * from finish();
rollback;
