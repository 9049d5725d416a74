-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.students_of_deceased(uuid,uuid)'), $answers$ada console
  {"students_of_deceased": ["Bystander kid", "sia", "sid"]} ← gus, ada; gus, gus; gus, mae; gus, rob; gus, sia; gus, sid; gus, sue; gus, tea; gus, tut; gus, two; gus, gwen; gus, rhea; gus, grace; gus, Una One; two, ada; two, age; two, mae; two, max; two, sia; two, sid; two, sue; two, tea; two, tut; two, two; two, gwen; two, rhea; two, grace; two, Una One
  {"students_of_deceased": ["Bystander kid", "sid"]} ← gwen, age; gwen, gus; gwen, mae; gwen, rob; gwen, sia; gwen, sol; gwen, sue; gwen, tom; gwen, tut; gwen, greg; gwen, gwen; gwen, Ursa; gwen, grace; gwen, Bystander kid
  {"students_of_deceased": ["sid"]} ← rhea, ada; rhea, gus; rhea, mae; rhea, rob; rhea, sia; rhea, sid; rhea, sue; rhea, tea; rhea, tut; rhea, two; rhea, gwen; rhea, rhea; rhea, grace; rhea, Una One
  {"students_of_deceased": ["sol"]} ← max, age; max, gus; max, max; max, rob; max, sid; max, sol; max, tea; max, tom;  … af257c
  {"students_of_deceased": []} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 9b5182
gus two mae tut
  {"students_of_deceased": ["Bystander kid"]} ← gwen, Bystander kid
  {"students_of_deceased": ["sia"]} ← gus, sia; two, sia
  {"students_of_deceased": ["sid"]} ← gus, sid; two, sid; rhea, sid
  {"students_of_deceased": ["sol"]} ← max, sol; rob, sol; greg, sol; grace, sol
  {"students_of_deceased": []} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 9fcfe1$answers$,
  'The function students_of_deceased inside answers as listed');

select * from finish();
rollback;
