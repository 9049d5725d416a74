-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_consents(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … 1ab408
  permission.denied Rows of consents are never changed or deleted. ← Bystander kid, ada; Bystander kid, age; Bystander kid, gus; Bystander kid, max; Bystander kid, rob; Bystander kid, sid; Bystander kid, sol; Bystander kid, sue; Bystander kid, tom; Bystander kid, tut; Bystander kid, greg; Bystander kid, gwen; Bystander kid, rhea; Bystander kid, grace; Bystander kid, Una One$answers$,
  'The function adopt_consents inside answers as listed');

select * from finish();
rollback;
