-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_protections(uuid,uuid)'), $answers$console
  {"done": ""} ← Una One, ada; Una One, age; Una One, max; Una One, rob; Una One, sue; Una One, rhea; Una One, Una One; Gil Guardian, ada; Gil Guardian, age; Gil Guardian, max; Gil Guardian, rob; Gil Guardian, sue; Gil Guardian, rhea; Gil Guardian, Una One
  {"done": ""} audit_log -0+10 former_expectations -2+2 kept_protections -0+4 restriction_addresses -0+4 restriction_subjects -0+2 86ef46 locks contact_restrictions 2, profiles 3 ← Ursa, tut
  {"done": ""} audit_log -0+13 former_expectations -2+2 kept_protections -0+6 restriction_addresses -0+6 restriction_subjects -0+3 024de6 locks advisory 1, contact_restrictions 3, profiles 4 ← Ursa, greg
  {"done": ""} audit_log -0+2 contact_restrictions -1+1 kept_protections -0+1 restriction_students -0+1 e29afa locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, Una One
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 01bbdb locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, ada
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 11f109 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, rhea
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 325bce locks advisory 1, contact_restrictions 1, profiles 3 ← Bystander kid, tom
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 5a80b9 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, rob
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 8a0fef locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, sid
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 905a8e locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, age
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 9e0f2f locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, sue
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 ddc64d locks advisory 1, contact_restrictions 1, profiles 3 ← Bystander kid, tut
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 e9b676 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, max
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 fad7a7 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, sol
  {"done": ""} audit_log -0+4 former_expectations -2+2 08b55e locks profiles 1 ← Ursa, rhea
  {"done": ""} audit_log -0+4 former_expectations -2+2 37cb6a locks profiles 1 ← Ursa, rob
  {"done": ""} audit_log -0+4 former_expectations -2+2 3f10eb locks profiles 1 ← Ursa, max
  {"done": ""} audit_log -0+4 former_expectations -2+2 546ea3 locks profiles 1 ← Ursa, age
  {"done": ""} audit_log -0+4 former_expectations -2+2 8704b6 locks profiles 1 ← Ursa, sol
  {"done": ""} audit_log -0+4 former_expectations -2+2 952c61 locks profiles 1 ← Ursa, sid
  {"done": ""} audit_log -0+4 former_expectations -2+2 db0e01 locks profiles 1 ← Ursa, ada
  {"done": ""} audit_log -0+4 former_expectations -2+2 e03b23 locks profiles 1 ← Ursa, sue
  {"done": ""} audit_log -0+4 former_expectations -2+2 e8d5ff locks profiles 1 ← Ursa, Una One
  {"done": ""} audit_log -0+5 former_expectations -2+2 kept_protections -0+1 suspension_addresses -0+1 2f572d locks profile_graph 1, profile_roles 1, profiles 1, suspensions 1 ← Ursa, grace
  {"done": ""} audit_log -0+6 contact_restrictions -1+1 kept_protections -0+5 restriction_addresses -0+2 restriction_students -0+1 938c7f locks advisory 1, contact_restrictions 1, profile_graph 1, profile_roles 1, profiles 2 ← Bystander kid, grace
  {"done": ""} audit_log -0+6 contact_restrictions -1+1 kept_protections -0+5 restriction_addresses -0+2 restriction_students -0+1 d1ee26 locks advisory 1, contact_restrictions 1, profiles 3 ← Bystander kid, gwen
  {"done": ""} audit_log -0+7 former_expectations -2+2 kept_protections -0+2 restriction_addresses -0+2 restriction_subjects -0+1 a7bab0 locks contact_restrictions 1, profiles 3 ← Ursa, gus
  {"done": ""} audit_log -0+7 former_expectations -2+2 kept_protections -0+2 restriction_addresses -0+2 restriction_subjects -0+1 a890bd locks contact_restrictions 1, profiles 3 ← Ursa, gwen
  {"done": ""} audit_log -0+7 former_expectations -2+2 kept_protections -0+2 restriction_addresses -0+2 restriction_subjects -0+1 f4555d locks contact_restrictions 1, profiles 3 ← Ursa, tom
  {"done": ""} audit_log -0+8 contact_restrictions -1+1 kept_protections -0+6 restriction_addresses -0+3 restriction_students -0+2 fed3ae locks advisory 1, contact_restrictions 1, profiles 4 ← Bystander kid, gus
  {"done": ""} locks advisory 1, profiles 2 ← Una One, greg; Gil Guardian, greg
  {"done": ""} locks profile_graph 1, profile_roles 1, profiles 1 ← Una One, grace; Gil Guardian, grace
  {"done": ""} locks profiles 1 ← Una One, gus; Una One, sid; Una One, sol; Una One, tom; Una One, tut; Una One, gwen; Gil Guardian, gus; Gil Guardian, sid; Gil Guardian, sol; Gil Guardian, tom; Gil Guardian, tut; Gil Guardian, gwen
  23514 new row for relation "contact_restrictions" violates check constraint "contact_restrictions_two_people" Failing row contains (contact_restrictions 9, greg ← Bystander kid, greg$answers$,
  'The function adopt_protections inside answers as listed');

select * from finish();
rollback;
