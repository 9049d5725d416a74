-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_group_places(uuid[])'), $answers$console
  {"done": 0} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function end_group_places inside answers as listed');

select * from finish();
rollback;
