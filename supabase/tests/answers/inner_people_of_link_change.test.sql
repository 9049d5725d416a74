-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.people_of_link_change(public.profile_graph,public.profile_graph)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"people_of_link_change": ["age", "Bystander kid", "gus"]} ← gwen>sid, gus>Bystander kid
  {"people_of_link_change": ["age", "gus"]} ← gus>sia, age>gus agent; greg>sol, age>gus agent
  {"people_of_link_change": ["Bystander kid"]} ← max>sol, gus>Bystander kid
  {"people_of_link_change": ["greg", "mae", "sia", "tea"]} ← grace>sol, greg>sia
  {"people_of_link_change": ["greg", "sia"]} ← gus>sid booking, greg>sia; tut>sue booking, greg>sia; gwen>Bystander kid, greg>sia
  {"people_of_link_change": ["gus", "gwen", "rob", "sia"]} ← tea>sia booking, gwen>sia; gwen>sia booking, gwen>sia
  {"people_of_link_change": ["gwen", "rob"]} ← max>sol, rob>gwen agent; gwen>sid, rob>gwen agent; gus>Bystander kid, rob>gwen agent
  {"people_of_link_change": ["max", "sol"]} ← gwen>sid, max>sol
  {"people_of_link_change": ["sol"]} ← gus>Bystander kid, max>sol
  {"people_of_link_change": []} ← gus>sia, gus>sia; gus>sia, greg>sid booking; gus>sid, tea>sia booking; max>sol,  … 3d713d
  1 × 136c4f ← rob>gwen agent, max>sol; tut>gus booking, max>sol
  1 × 5d3920 ← rob>Bystander kid, rhea>sid
  1 × 6a2fc7 ← rob>gwen agent, gus>Bystander kid; tut>gus booking, gus>Bystander kid
  1 × 8ca4d3 ← rob>sol, rhea>sid; age>gus booking, rhea>sid; tut>sid booking, rhea>sid
  1 × b6e35d ← greg>sol, gus>sia; age>gus agent, gus>sia; sid>gus booking, gus>sia; greg>sid booking, gus>sia
  1 × d501a0 ← gus>sid, gwen>sia$answers$,
  'The function people_of_link_change inside answers as listed');

select * from finish();
rollback;
