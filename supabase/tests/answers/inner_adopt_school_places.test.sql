-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_school_places(uuid,uuid)'), $answers$console
  {"done": ""} audit_log -0+1 class_students -1+0 b5d4ef ← Bystander kid, sol
  {"done": ""} audit_log -0+1 placeholder_tenants -1+0 ed0889 ← Ursa, Una One
  {"done": ""} audit_log -0+2 class_students -1+0 placeholder_tenants -1+0 roster_people -1+1 df3aa1 locks advisory shared 1 ← Una One, Una One
  {"done": ""} audit_log -0+2 class_students -1+1 8e9eeb locks classes 1, organizations 1, profiles 1 ← Bystander kid, sid
  {"done": ""} audit_log -0+2 class_students -1+1 a110c5 locks classes 1, organizations 1, profiles 1 ← Bystander kid, Una One
  {"done": ""} audit_log -0+2 class_students -1+1 c60dd9 locks classes 1, organizations 1, profiles 1 ← Bystander kid, sue
  {"done": ""} audit_log -0+2 placeholder_tenants -1+0 roster_people -1+1 efd12e locks profiles 1 ← Gil Guardian, Una One
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 02924d locks organizations 1, profiles 1 ← Ursa, age
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 1bdbf8 locks organizations 1, profiles 1 ← Ursa, rob
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 2b7e10 locks organizations 1, profiles 1 ← Ursa, rhea
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 4b6bbe locks organizations 1, profiles 1 ← Ursa, sue
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 5a77d1 locks organizations 1, profiles 1 ← Ursa, greg
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 62408d locks organizations 1, profiles 1 ← Ursa, ada
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 653a74 locks organizations 1, profiles 1 ← Ursa, tut
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 664263 locks organizations 1, profiles 1 ← Ursa, grace
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 9952a0 locks organizations 1, profiles 1 ← Ursa, max
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 a9b2d1 locks organizations 1, profiles 1 ← Ursa, tom
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 b3eccc locks organizations 1, profiles 1 ← Ursa, gwen
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 c33a30 locks organizations 1, profiles 1 ← Ursa, gus
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 fa6a08 locks organizations 1, profiles 1 ← Ursa, sol
  {"done": ""} audit_log -0+2 placeholder_tenants -1+1 fe6b65 locks organizations 1, profiles 1 ← Ursa, sid
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 03b2bf locks organizations 1, profiles 1 ← Gil Guardian, max
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 0f3438 locks organizations 1, profiles 1 ← Gil Guardian, sid
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 1fc150 locks organizations 1, profiles 1 ← Gil Guardian, rhea
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 24e10c locks organizations 1, profiles 1 ← Gil Guardian, sue
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 26e587 locks organizations 1, profiles 1 ← Gil Guardian, grace
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 317f91 locks organizations 1, profiles 1 ← Gil Guardian, age
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 360378 locks organizations 1, profiles 1 ← Gil Guardian, ada
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 6070ed locks organizations 1, profiles 1 ← Gil Guardian, tut
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 62032c locks organizations 1, profiles 1 ← Gil Guardian, tom
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 9664d7 locks organizations 1, profiles 1 ← Gil Guardian, greg
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 9f9e02 locks organizations 1, profiles 1 ← Gil Guardian, rob
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 c8d2d6 locks organizations 1, profiles 1 ← Gil Guardian, gwen
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 d306cb locks organizations 1, profiles 1 ← Gil Guardian, sol
  {"done": ""} audit_log -0+3 placeholder_tenants -1+1 roster_people -1+1 fc884b locks organizations 1, profiles 1 ← Gil Guardian, gus
  {"done": ""} audit_log -0+6 class_students -1+1 former_expectations -0+1 placeholder_tenants -1+1 roster_people -1+1 321c59 locks advisory shared 1, classes 1, organizations 1, profiles 2 ← Una One, sol
  {"done": ""} audit_log -0+6 class_students -1+1 former_expectations -0+1 placeholder_tenants -1+1 roster_people -1+1 84dab8 locks advisory shared 1, classes 1, organizations 1, profiles 2 ← Una One, sid
  {"done": ""} audit_log -0+6 class_students -1+1 former_expectations -0+1 placeholder_tenants -1+1 roster_people -1+1 983471 locks advisory shared 1, classes 1, organizations 1, profiles 2 ← Una One, sue
  student.role_required Only students can be placed in a class. ← Una One, ada; Una One, age; Una One, gus; Una One, max; Una One, rob; Una One, tom; Una One, tut; Una One, greg; Una One, gwen; Una One, rhea; Una One, grace; Bystander kid, ada; Bystander kid, age; Bystander kid, gus; Bystander kid, max; Bystander kid, rob; Bystander kid, tom; Bystander kid, tut; Bystander kid, greg; Bystander kid, gwen; Bystander kid, rhea; Bystander kid, grace$answers$,
  'The function adopt_school_places inside answers as listed');

select * from finish();
rollback;
