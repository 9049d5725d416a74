-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.deciding_admins(uuid,uuid)'), $answers$gus two mae tut ada console
  {"deciding_admins": ["ada"]} ← age, age; age, gus; age, mae; age, rob; age, sia; age, sol; age, sue; age, tom;  … a83116
  {"deciding_admins": []} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom; ada, two; ada, greg; ada, rhea; ada, Ursa; ada, Una One; ada, Bystander kid; gus, ada; mae, ada; rob, ada; sia, ada; sid, ada; sue, ada; tea, ada; tut, ada; two, ada; greg, ada; rhea, ada; Ursa, ada; Una One, ada; Bystander kid, ada$answers$,
  'The function deciding_admins inside answers as listed');

select * from finish();
rollback;
