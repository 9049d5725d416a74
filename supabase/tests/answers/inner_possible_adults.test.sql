-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.possible_adults(uuid[])'), $answers$console
  {"possible_adults": "gus"} ← gus
  nothing ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function possible_adults inside answers as listed');

select * from finish();
rollback;
