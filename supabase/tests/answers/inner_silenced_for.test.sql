-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.silenced_for(uuid)'), $answers$console
  {"silenced_for": "greg"} ← sia
  {"silenced_for": "tut"} ← gwen
  nothing ← ada; age; gus; mae; max; rob; sid; sol; sue; tea; tom; tut; two; greg; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function silenced_for inside answers as listed');

select * from finish();
rollback;
