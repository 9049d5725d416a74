-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_roster_entries(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … 7b065e
  {"done": ""} audit_log -0+1 roster_people -1+1 06c02d locks profiles 1 ← Gil Guardian, Una One
  {"done": ""} audit_log -0+1 roster_people -1+1 122dd3 locks profiles 1 ← Gil Guardian, gus
  {"done": ""} audit_log -0+1 roster_people -1+1 1e1d8c locks profiles 1 ← Gil Guardian, tom
  {"done": ""} audit_log -0+1 roster_people -1+1 3f7f59 locks profiles 1 ← Gil Guardian, greg
  {"done": ""} audit_log -0+1 roster_people -1+1 46a567 locks profiles 1 ← Gil Guardian, rob
  {"done": ""} audit_log -0+1 roster_people -1+1 612737 locks profiles 1 ← Gil Guardian, sue
  {"done": ""} audit_log -0+1 roster_people -1+1 61419e locks profiles 1 ← Gil Guardian, sid
  {"done": ""} audit_log -0+1 roster_people -1+1 932b39 locks profiles 1 ← Gil Guardian, grace
  {"done": ""} audit_log -0+1 roster_people -1+1 a4ce36 locks profiles 1 ← Gil Guardian, age
  {"done": ""} audit_log -0+1 roster_people -1+1 b55237 locks profiles 1 ← Gil Guardian, sol
  {"done": ""} audit_log -0+1 roster_people -1+1 bc4bd9 locks profiles 1 ← Gil Guardian, rhea
  {"done": ""} audit_log -0+1 roster_people -1+1 d97b17 locks profiles 1 ← Gil Guardian, tut
  {"done": ""} audit_log -0+1 roster_people -1+1 ddb90a locks profiles 1 ← Gil Guardian, max
  {"done": ""} audit_log -0+1 roster_people -1+1 e4dd07 locks profiles 1 ← Gil Guardian, gwen
  {"done": ""} audit_log -0+1 roster_people -1+1 f1e3af locks profiles 1 ← Gil Guardian, ada
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 0a4781 locks advisory shared 1, profiles 2 ← Una One, age
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 29642a locks advisory shared 1, profiles 2 ← Una One, sue
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 34d4c8 locks advisory shared 1, profiles 2 ← Una One, sid
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 3d1ca3 locks advisory shared 1, profiles 2 ← Una One, ada
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 7ebfb5 locks advisory shared 1, profiles 2 ← Una One, rhea
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 9edc2d locks advisory shared 1, profiles 2 ← Una One, sol
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 bd3612 locks advisory shared 1, profiles 2 ← Una One, rob
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_people -1+1 f82231 locks advisory shared 1, profiles 2 ← Una One, max
  {"done": ""} audit_log -0+3 former_expectations -0+1 kept_protections -0+1 restriction_addresses -0+1 roster_people -1+1 327642 locks advisory shared 1, contact_restrictions 1, profiles 3 ← Una One, tom
  {"done": ""} audit_log -0+3 former_expectations -0+1 kept_protections -0+1 restriction_addresses -0+1 roster_people -1+1 652569 locks advisory shared 1, contact_restrictions 1, profiles 3 ← Una One, gwen
  {"done": ""} audit_log -0+3 former_expectations -0+1 kept_protections -0+1 restriction_addresses -0+1 roster_people -1+1 dc4dc9 locks advisory shared 1, contact_restrictions 1, profiles 3 ← Una One, gus
  {"done": ""} audit_log -0+3 former_expectations -0+1 kept_protections -0+1 roster_people -1+1 suspension_addresses -0+1 121975 locks advisory shared 1, profile_graph 1, profile_roles 1, profiles 2, suspensions 1 ← Una One, grace
  {"done": ""} audit_log -0+4 former_expectations -0+1 kept_protections -0+2 restriction_addresses -0+2 roster_people -1+1 44b833 locks advisory shared 1, contact_restrictions 2, profiles 3 ← Una One, tut
  {"done": ""} audit_log -0+5 former_expectations -0+1 kept_protections -0+3 restriction_addresses -0+3 roster_people -1+1 6f1dd0 locks advisory 1, advisory shared 1, contact_restrictions 3, profiles 4 ← Una One, greg
  {"done": ""} roster_people -1+1 73d8be locks advisory shared 1 ← Una One, Una One$answers$,
  'The function adopt_roster_entries inside answers as listed');

select * from finish();
rollback;
