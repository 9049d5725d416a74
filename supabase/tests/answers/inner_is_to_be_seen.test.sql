-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_to_be_seen(uuid)'), $answers$console
  {"is_to_be_seen": false} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function is_to_be_seen inside answers as listed');

select * from finish();
rollback;
