-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.majority_day_of(uuid)'), $answers$console
  {"majority_day_of": "D"} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; grace; Bystander kid
  nothing ← Ursa; Una One$answers$,
  'The function majority_day_of inside answers as listed');

select * from finish();
rollback;
