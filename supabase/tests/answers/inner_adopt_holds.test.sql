-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_holds(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … ab00cf$answers$,
  'The function adopt_holds inside answers as listed');

select * from finish();
rollback;
