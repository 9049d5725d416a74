-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.default_recipient(uuid,uuid)'), $answers$gus two mae tut ada console
  {"default_recipient": "gus"} ← sia, ada; sia, age; sia, mae; sia, max; sia, sia; sia, sid; sia, sue; sia, tea;  … e39be2
  {"default_recipient": "max"} ← sol, age; sol, gus; sol, mae; sol, rob; sol, sia; sol, sol; sol, sue; sol, tom; sol, tut; sol, greg; sol, gwen; sol, Ursa; sol, grace; sol, Bystander kid
  {"default_recipient": "Pat Parent"} ← Una One, ada; Una One, gus; Una One, mae; Una One, rob; Una One, sia; Una One, sol; Una One, sue; Una One, tom; Una One, tut; Una One, greg; Una One, gwen; Una One, Ursa; Una One, grace; Una One, Una One
  guardian.not_linked ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … b19b1e
  validation.failed ← sid, gus$answers$,
  'The function default_recipient inside answers as listed');

select * from finish();
rollback;
