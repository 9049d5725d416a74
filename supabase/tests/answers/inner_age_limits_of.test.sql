-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.age_limits_of(uuid)'), $answers$console
  {"consent": 13, "majority": 18} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function age_limits_of inside answers as listed');

select * from finish();
rollback;
