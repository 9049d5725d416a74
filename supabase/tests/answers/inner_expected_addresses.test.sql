-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.expected_addresses(uuid)'), $answers$console
  {"expected_addresses": "H"} ← Una One
  {"expected_addresses": "H"} {"expected_addresses": "H"} ← Ursa
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; grace; Bystander kid$answers$,
  'The function expected_addresses inside answers as listed');

select * from finish();
rollback;
