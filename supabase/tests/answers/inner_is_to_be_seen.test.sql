-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_to_be_seen(uuid)'), $answers$console
  {"is_to_be_seen": false} ← ada; age; gus; mae; max; rob; sia; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"is_to_be_seen": true} ← sid$answers$,
  'The function is_to_be_seen inside answers as listed');

select * from finish();
rollback;
