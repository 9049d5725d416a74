-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.family_to_ask(uuid,uuid)'), $answers$console
  {"family_to_ask": ["ada"]} ← ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom; ada, two; ada, greg; ada, rhea; ada, Ursa; ada, Una One; ada, Bystander kid
  {"family_to_ask": ["age"]} ← age, gus; age, mae; age, rob; age, sia; age, sol; age, sue; age, tom; age, tut; age, greg; age, gwen; age, Ursa; age, grace; age, Bystander kid
  {"family_to_ask": ["Bystander kid", "gus", "gwen"]} ← Bystander kid, ada; Bystander kid, age; Bystander kid, mae; Bystander kid, max; Bystander kid, sia; Bystander kid, sid; Bystander kid, sue; Bystander kid, tea; Bystander kid, tut; Bystander kid, two; Bystander kid, rhea; Bystander kid, grace; Bystander kid, Una One
  {"family_to_ask": ["Bystander kid", "gus"]} ← Bystander kid, gwen
  {"family_to_ask": ["grace"]} ← grace, age; grace, gus; grace, max; grace, rob; grace, sid; grace, sol; grace, tea; grace, tom; grace, two; grace, greg; grace, gwen; grace, Ursa; grace, Bystander kid
  {"family_to_ask": ["greg"]} ← greg, ada; greg, age; greg, gus; greg, max; greg, rob; greg, sid; greg, sol; greg, tea; greg, tom; greg, two; greg, rhea; greg, Ursa; greg, Una One; greg, Bystander kid
  {"family_to_ask": ["gus", "gwen", "rhea", "sid"]} ← sid, ada; sid, age; sid, max; sid, rob; sid, sol; sid, tea; sid, tom; sid, two; sid, greg; sid, Ursa; sid, Una One; sid, Bystander kid
  {"family_to_ask": ["gus", "gwen", "rhea"]} ← sid, sid
  {"family_to_ask": ["gus", "gwen", "sid"]} ← sid, rhea
  {"family_to_ask": ["gus", "sia"]} ← sia, ada; sia, age; sia, mae; sia, max; sia, sid; sia, sue; sia, tea; sia, tut; sia, two; sia, gwen; sia, rhea; sia, grace; sia, Una One
  {"family_to_ask": ["gus"]} ← gus, ada; gus, mae; gus, rob; gus, sia; gus, sid; gus, sue; gus, tea; gus, tut; gus, two; gus, gwen; gus, rhea; gus, grace; gus, Una One; sia, sia
  {"family_to_ask": ["gwen", "rhea", "sid"]} ← sid, gus
  {"family_to_ask": ["gwen"]} ← gwen, age; gwen, gus; gwen, mae; gwen, rob; gwen, sia; gwen, sol; gwen, sue; gwen, tom; gwen, tut; gwen, greg; gwen, Ursa; gwen, grace; gwen, Bystander kid
  {"family_to_ask": ["mae"]} ← mae, ada; mae, age; mae, max; mae, sia; mae, sid; mae, sue; mae, tea; mae, tom; mae, two; mae, greg; mae, rhea; mae, Ursa; mae, Una One; mae, Bystander kid
  {"family_to_ask": ["max", "sol"]} ← sol, age; sol, gus; sol, mae; sol, rob; sol, sia; sol, sue; sol, tom; sol, tut; sol, greg; sol, gwen; sol, Ursa; sol, grace; sol, Bystander kid
  {"family_to_ask": ["max"]} ← max, age; max, gus; max, rob; max, sid; max, sol; max, tea; max, tom; max, two; max, greg; max, gwen; max, Ursa; max, grace; max, Bystander kid; sol, sol
  {"family_to_ask": ["Pat Parent", "Una One"]} ← Una One, ada; Una One, gus; Una One, mae; Una One, rob; Una One, sia; Una One, sol; Una One, sue; Una One, tom; Una One, tut; Una One, greg; Una One, gwen; Una One, Ursa; Una One, grace
  {"family_to_ask": ["Pat Parent"]} ← Una One, Una One
  {"family_to_ask": ["rhea"]} ← rhea, ada; rhea, gus; rhea, mae; rhea, rob; rhea, sia; rhea, sid; rhea, sue; rhea, tea; rhea, tut; rhea, two; rhea, gwen; rhea, grace; rhea, Una One
  {"family_to_ask": ["rob"]} ← rob, ada; rob, gus; rob, mae; rob, sia; rob, sol; rob, sue; rob, tom; rob, tut; rob, greg; rob, gwen; rob, Ursa; rob, grace; rob, Una One
  {"family_to_ask": ["sue"]} ← sue, ada; sue, gus; sue, mae; sue, rob; sue, sia; sue, sid; sue, tea; sue, tut; sue, two; sue, gwen; sue, rhea; sue, grace; sue, Una One
  {"family_to_ask": ["tea"]} ← tea, ada; tea, age; tea, mae; tea, max; tea, sia; tea, sid; tea, sue; tea, tom; tea, two; tea, greg; tea, rhea; tea, Ursa; tea, Una One; tea, Bystander kid
  {"family_to_ask": ["tom"]} ← tom, age; tom, gus; tom, max; tom, rob; tom, sid; tom, sol; tom, tea; tom, two; tom, greg; tom, gwen; tom, Ursa; tom, grace; tom, Bystander kid
  {"family_to_ask": ["tut"]} ← tut, ada; tut, gus; tut, mae; tut, rob; tut, sia; tut, sol; tut, sue; tut, tom; tut, greg; tut, gwen; tut, Ursa; tut, grace; tut, Una One
  {"family_to_ask": ["two"]} ← two, ada; two, age; two, mae; two, max; two, sia; two, sid; two, sue; two, tea; two, tut; two, gwen; two, rhea; two, grace; two, Una One
  {"family_to_ask": ["Ursa"]} ← Ursa, ada; Ursa, age; Ursa, mae; Ursa, max; Ursa, sia; Ursa, sid; Ursa, sue; Ursa, tea; Ursa, tom; Ursa, two; Ursa, greg; Ursa, rhea; Ursa, Una One; Ursa, Bystander kid
  {"family_to_ask": []} ← ada, ada; age, age; gus, gus; mae, mae; max, max; rob, rob; sue, sue; tea, tea; tom, tom; tut, tut; two, two; greg, greg; gwen, gwen; rhea, rhea; Ursa, Ursa; grace, grace$answers$,
  'The function family_to_ask inside answers as listed');

select * from finish();
rollback;
