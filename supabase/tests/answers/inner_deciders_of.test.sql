-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.deciders_of(uuid,uuid)'), $answers$gus two mae tut ada console
  {"deciders_of": ["ada"]} ← age, age; age, gus; age, mae; age, rob; age, sia; age, sol; age, sue; age, tom;  … 95f8f4
  {"deciders_of": ["rhea"]} ← sia, ada; sia, age; sia, mae; sia, max; sia, sia; sia, sue; sia, tea; sia, tut;  … 19649c
  {"deciders_of": []} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom; ada, two; ada, greg; ada, rhea; ada, Ursa; ada, Una One; ada, Bystander kid; gus, ada; mae, ada; rob, ada; sid, ada; sue, ada; tea, ada; tut, ada; two, ada; greg, ada; rhea, ada; Ursa, ada; Una One, ada$answers$,
  'The function deciders_of inside answers as listed');

select * from finish();
rollback;
