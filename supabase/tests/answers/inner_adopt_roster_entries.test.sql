-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_roster_entries(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … 7b065e
  {"done": ""} audit_log -0+1 roster_people -1+1 17bdc0 locks profiles 1 ← Gil Guardian, gus
  {"done": ""} audit_log -0+1 roster_people -1+1 30ab60 locks profiles 1 ← Gil Guardian, age
  {"done": ""} audit_log -0+1 roster_people -1+1 368503 locks profiles 1 ← Gil Guardian, ada
  {"done": ""} audit_log -0+1 roster_people -1+1 5222e2 locks profiles 1 ← Gil Guardian, tom
  {"done": ""} audit_log -0+1 roster_people -1+1 568540 locks profiles 1 ← Gil Guardian, max
  {"done": ""} audit_log -0+1 roster_people -1+1 61092d locks profiles 1 ← Gil Guardian, Una One
  {"done": ""} audit_log -0+1 roster_people -1+1 7be33d locks profiles 1 ← Gil Guardian, grace
  {"done": ""} audit_log -0+1 roster_people -1+1 82b7d2 locks profiles 1 ← Gil Guardian, greg
  {"done": ""} audit_log -0+1 roster_people -1+1 876714 locks profiles 1 ← Gil Guardian, gwen
  {"done": ""} audit_log -0+1 roster_people -1+1 9b14d2 locks profiles 1 ← Gil Guardian, sue
  {"done": ""} audit_log -0+1 roster_people -1+1 ba816f locks profiles 1 ← Gil Guardian, rhea
  {"done": ""} audit_log -0+1 roster_people -1+1 c2bc09 locks profiles 1 ← Gil Guardian, tut
  {"done": ""} audit_log -0+1 roster_people -1+1 ce1af7 locks profiles 1 ← Gil Guardian, rob
  {"done": ""} audit_log -0+1 roster_people -1+1 dd894f locks profiles 1 ← Gil Guardian, sid
  {"done": ""} audit_log -0+1 roster_people -1+1 ec4cb0 locks profiles 1 ← Gil Guardian, sol
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 116686 locks advisory shared 1, profiles 2 ← Una One, sid
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 2c3113 locks advisory shared 1, profiles 2 ← Una One, age
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 4a8bb7 locks advisory shared 1, profiles 2 ← Una One, ada
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 50d9ca locks advisory shared 1, profiles 2 ← Una One, sue
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 570073 locks advisory shared 1, profiles 2 ← Una One, rob
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 af6592 locks advisory shared 1, profiles 2 ← Una One, sol
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 d8ef77 locks advisory shared 1, profiles 2 ← Una One, rhea
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 ec5a1b locks advisory shared 1, profiles 2 ← Una One, max
  {"done": ""} audit_log -0+3 former_expectations -0+1 restriction_addresses -0+1 roster_people -1+1 6c1789 locks advisory shared 1, contact_restrictions 1, profiles 3 ← Una One, gus
  {"done": ""} audit_log -0+3 former_expectations -0+1 restriction_addresses -0+1 roster_people -1+1 b6db7e locks advisory shared 1, contact_restrictions 1, profiles 3 ← Una One, tut
  {"done": ""} audit_log -0+3 former_expectations -0+1 restriction_addresses -0+1 roster_people -1+1 c8e244 locks advisory shared 1, contact_restrictions 1, profiles 3 ← Una One, gwen
  {"done": ""} audit_log -0+3 former_expectations -0+1 restriction_addresses -0+1 roster_people -1+1 ecdf12 locks advisory shared 1, contact_restrictions 1, profiles 3 ← Una One, tom
  {"done": ""} audit_log -0+3 former_expectations -0+1 roster_people -1+1 suspension_addresses -0+1 4efc40 locks advisory shared 1, profile_graph 1, profile_roles 1, profiles 2, suspensions 1 ← Una One, grace
  {"done": ""} audit_log -0+5 former_expectations -0+1 restriction_addresses -0+3 roster_people -1+1 8e1ff9 locks advisory 1, advisory shared 1, contact_restrictions 3, profiles 4 ← Una One, greg
  {"done": ""} roster_people -1+1 459e5c locks advisory shared 1 ← Una One, Una One$answers$,
  'The function adopt_roster_entries inside answers as listed');

select * from finish();
rollback;
