-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_group_acts(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … ab00cf$answers$,
  'The function adopt_group_acts inside answers as listed');

select * from finish();
rollback;
