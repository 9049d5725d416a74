-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_disclosures(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … ab00cf$answers$,
  'The function adopt_disclosures inside answers as listed');

select * from finish();
rollback;
