-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.acts_as_adult(uuid)'), $answers$console
  {"acts_as_adult": false} ← ada; sia; sid; sol; sue; Ursa; Una One; Bystander kid
  {"acts_as_adult": true} ← age; gus; mae; max; rob; tea; tom; tut; two; greg; gwen; rhea; grace$answers$,
  'The function acts_as_adult inside answers as listed');

select * from finish();
rollback;
