-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.groups_with(uuid)'), $answers$console
  {"groups_with": ["student_groups 1"]} ← sol
  {"groups_with": ["student_groups 2"]} ← sia
  {"groups_with": []} ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  1 × 76d479 ← sid$answers$,
  'The function groups_with inside answers as listed');

select * from finish();
rollback;
