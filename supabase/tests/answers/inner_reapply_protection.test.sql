-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_protection(private.kept_protections)'), $answers$console
  {"done": true} ← kept_protections 28; kept_protections 29; kept_protections 30; kept_protections 41; kept_protections 42; kept_protections 43
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 26d3c9 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 9
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 591d56 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 12
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 6f0e35 locks advisory 1, contact_restrictions 1 ← kept_protections 27
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 7ceee6 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 16
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 84cc90 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 38
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 9e655f locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 21
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 c79a57 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 5
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 dee220 locks advisory 2, contact_restrictions 1 ← kept_protections 1
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 e3b28b locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 35
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 ff95f3 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 24
  {"done": true} kept_protections -0+1 legal_holds -1+1 9f791c locks holds 1 ← kept_protections 48
  {"done": true} kept_protections -0+1 legal_holds -1+1 da00e4 locks holds 1 ← kept_protections 47
  {"done": true} kept_protections -0+1 student_statuses -1+1 5e6dbc locks statuses 1 ← kept_protections 46
  {"done": true} kept_protections -0+1 student_statuses -1+1 5ec4f0 locks statuses 1 ← kept_protections 44
  {"done": true} kept_protections -0+1 student_statuses -1+1 c028b9 locks statuses 1 ← kept_protections 45
  {"done": true} locks advisory 1 ← kept_protections 2; kept_protections 3; kept_protections 4; kept_protections 31
  {"done": true} locks profile_graph 1, profile_roles 1, profiles 1 ← kept_protections 32; kept_protections 33; kept_protections 34
  {"done": true} locks profiles 1 ← kept_protections 6; kept_protections 7; kept_protections 8; kept_protections 10; … dd8f0f$answers$,
  'The function reapply_protection inside answers as listed');

select * from finish();
rollback;
