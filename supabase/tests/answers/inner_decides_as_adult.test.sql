-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.decides_as_adult(uuid)'), $answers$console
  {"decides_as_adult": false} ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"decides_as_adult": true} ← gus$answers$,
  'The function decides_as_adult inside answers as listed');

select * from finish();
rollback;
