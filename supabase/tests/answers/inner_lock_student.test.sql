-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.lock_student(uuid,uuid[])'), $answers$console
  {"done": ""} locks profile_roles 1, profiles 1 ← age, age; gus, gus; mae, mae; sia, sia; sid, sid; sol, sol; sue, sue; tea, tea; tom, tom; tut, tut; two, two; greg, greg; gwen, gwen; rhea, rhea; Ursa, Ursa; grace, grace; Una One, Una One
  {"done": ""} locks profile_roles 1, profiles 2 ← ada, greg; age, gwen; gus, rhea; mae, tea; max, tom; max, grace; rob, tut; sid, ada; tea, mae; tom, grace; gwen, age; rhea, gus; grace, tom; Bystander kid, sia
  {"done": ""} locks profile_roles 2, profiles 1 ← max, max; rob, rob
  {"done": ""} locks profile_roles 2, profiles 2 ← sia, two; sid, greg; sol, age; sol, gwen; sue, gus; sue, rhea; tom, max; tut, rob; Ursa, mae; Ursa, tea; grace, max; Una One, tut; Bystander kid, two
  {"done": ""} locks profile_roles 3, profiles 2 ← Una One, rob
  {"done": ""} locks profiles 1 ← ada, ada
  {"done": ""} locks profiles 2 ← ada, sid; age, sol; gus, sue; mae, Ursa; rob, Una One; tea, Ursa; tut, Una One; two, sia; greg, ada; greg, sid; gwen, sol; rhea, sue$answers$,
  'The function lock_student inside answers as listed');

select * from finish();
rollback;
