-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_protected(uuid)'), $answers$console
  {"is_protected": false} ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; rhea; Ursa; grace; Una One
  {"is_protected": true} ← sia; sid; sol; gwen; Bystander kid$answers$,
  'The function is_protected inside answers as listed');

select * from finish();
rollback;
