-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_integrate(uuid,uuid)'), $answers$console
  {"may_integrate": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 224d84
  {"may_integrate": true} ← gus, sia; gus, sid; max, sol; sia, sia; sid, sid; sol, sol; sue, sue; gwen, Bystander kid; rhea, sid; Ursa, Ursa; Una One, Una One$answers$,
  'The function may_integrate inside answers as listed');

select * from finish();
rollback;
