-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.people_of_link_change(public.profile_graph,public.profile_graph)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"people_of_link_change": ["Bystander kid", "gus", "age"]} ← gwen>sid, gus>Bystander kid
  {"people_of_link_change": ["Bystander kid"]} ← max>sol, gus>Bystander kid
  {"people_of_link_change": ["gus", "age"]} ← gus>sia, age>gus agent; greg>sol, age>gus agent
  {"people_of_link_change": ["gwen", "rob"]} ← max>sol, rob>gwen agent; gwen>sid, rob>gwen agent; gus>Bystander kid, rob>gwen agent
  {"people_of_link_change": ["sia", "greg", "tea", "mae"]} ← grace>sol, greg>sia
  {"people_of_link_change": ["sia", "greg"]} ← gus>sid booking, greg>sia; tut>sue booking, greg>sia; gwen>Bystander kid, greg>sia
  {"people_of_link_change": ["sia", "gwen", "rob", "gus"]} ← tea>sia booking, gwen>sia; gwen>sia booking, gwen>sia
  {"people_of_link_change": ["sol", "max"]} ← gwen>sid, max>sol
  {"people_of_link_change": ["sol"]} ← gus>Bystander kid, max>sol
  {"people_of_link_change": []} ← gus>sia, gus>sia; gus>sia, greg>sid booking; gus>sid, tea>sia booking; max>sol,  … 3d713d
  1 × 28864e ← rob>gwen agent, gus>Bystander kid; tut>gus booking, gus>Bystander kid
  1 × 5a92e5 ← rob>sol, rhea>sid; age>gus booking, rhea>sid; tut>sid booking, rhea>sid
  1 × 8497d2 ← rob>Bystander kid, rhea>sid
  1 × 8d336b ← greg>sol, gus>sia; age>gus agent, gus>sia; sid>gus booking, gus>sia; greg>sid booking, gus>sia
  1 × a7466f ← gus>sid, gwen>sia
  1 × b86e0a ← rob>gwen agent, max>sol; tut>gus booking, max>sol$answers$,
  'The function people_of_link_change inside answers as listed');

select * from finish();
rollback;
