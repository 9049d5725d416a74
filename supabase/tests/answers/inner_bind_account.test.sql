-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.bind_account(uuid)'), $answers$console
  {"done": ""} ← ada; age; max; rob; sue; tea; rhea; Ursa; Una One
  {"done": ""} locks advisory 1, profiles 1 ← sia
  {"done": ""} locks advisory 1, profiles 2 ← greg
  {"done": ""} locks profile_graph 1, profile_roles 1, profiles 1 ← grace
  {"done": ""} locks profiles 1 ← gus; mae; sid; sol; tom; tut; two; gwen; Bystander kid$answers$,
  'The function bind_account inside answers as listed');

select * from finish();
rollback;
