-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.forget_restriction_addresses(uuid)'), $answers$console
  {"done": 0} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function forget_restriction_addresses inside answers as listed');

select * from finish();
rollback;
