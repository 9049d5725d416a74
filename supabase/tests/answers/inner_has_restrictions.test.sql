-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_restrictions(uuid)'), $answers$console
  {"has_restrictions": false} ← ada; age; max; rob; sia; sid; sol; sue; tea; rhea; Ursa; grace; Una One; Bystander kid
  {"has_restrictions": true} ← gus; mae; tom; tut; two; greg; gwen$answers$,
  'The function has_restrictions inside answers as listed');

select * from finish();
rollback;
