-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.verified_phone(uuid)'), $answers$console
  {"verified_phone": "+49301000101"} ← grace
  {"verified_phone": "+49301000103"} ← greg
  {"verified_phone": "+49301000110"} ← gwen
  {"verified_phone": "+49301000115"} ← gus
  nothing ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; rhea; Ursa; Una One; Bystander kid$answers$,
  'The function verified_phone inside answers as listed');

select * from finish();
rollback;
