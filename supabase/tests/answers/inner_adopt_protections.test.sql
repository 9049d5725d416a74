-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_protections(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, max; Ursa, rob; Ursa, sue; Ursa, rhea; Ursa, Una One; Una One, ada; Una One, age; Una One, max; Una One, rob; Una One, sue; Una One, rhea; Una One, Una One; Gil Guardian, ada; Gil Guardian, age; Gil Guardian, max; Gil Guardian, rob; Gil Guardian, sue; Gil Guardian, rhea; Gil Guardian, Una One
  {"done": ""} audit_log -0+2 contact_restrictions -1+1 kept_protections -0+1 restriction_students -0+1 804022 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, Una One
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 052fd1 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, sue
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 079801 locks advisory 1, contact_restrictions 1, profiles 3 ← Bystander kid, tom
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 17dc39 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, sol
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 1accc8 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, sid
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 47d42c locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, ada
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 bafae6 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, age
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 c599d3 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, rob
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 ca07f1 locks advisory 1, contact_restrictions 1, profiles 3 ← Bystander kid, tut
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 e0f8e6 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, rhea
  {"done": ""} audit_log -0+4 contact_restrictions -1+1 kept_protections -0+3 restriction_addresses -0+1 restriction_students -0+1 f8a154 locks advisory 1, contact_restrictions 1, profiles 2 ← Bystander kid, max
  {"done": ""} audit_log -0+6 contact_restrictions -1+1 kept_protections -0+5 restriction_addresses -0+2 restriction_students -0+1 0d3a0b locks advisory 1, contact_restrictions 1, profiles 3 ← Bystander kid, gwen
  {"done": ""} audit_log -0+6 contact_restrictions -1+1 kept_protections -0+5 restriction_addresses -0+2 restriction_students -0+1 3b0ba3 locks advisory 1, contact_restrictions 1, profile_graph 1, profile_roles 1, profiles 2 ← Bystander kid, grace
  {"done": ""} audit_log -0+8 contact_restrictions -1+1 kept_protections -0+6 restriction_addresses -0+3 restriction_students -0+2 b73416 locks advisory 1, contact_restrictions 1, profiles 4 ← Bystander kid, gus
  {"done": ""} locks advisory 1, profiles 2 ← Ursa, greg; Una One, greg; Gil Guardian, greg; Bystander kid, greg
  {"done": ""} locks profile_graph 1, profile_roles 1, profiles 1 ← Ursa, grace; Una One, grace; Gil Guardian, grace
  {"done": ""} locks profiles 1 ← Ursa, gus; Ursa, sid; Ursa, sol; Ursa, tom; Ursa, tut; Ursa, gwen; Una One, gus; Una One, sid; Una One, sol; Una One, tom; Una One, tut; Una One, gwen; Gil Guardian, gus; Gil Guardian, sid; Gil Guardian, sol; Gil Guardian, tom; Gil Guardian, tut; Gil Guardian, gwen$answers$,
  'The function adopt_protections inside answers as listed');

select * from finish();
rollback;
