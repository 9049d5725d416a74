-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.anonymize_profile(uuid)'), $answers$console
  {"done": ""} absences -1+0 audit_log -0+2 notifications -10+0 profile_details -1+1 profiles -1+1 b1302f locks profile_details 1, profiles 1 ← tut
  {"done": ""} absences -1+0 audit_log -0+2 notifications -3+0 profile_details -1+1 profiles -1+1 228aeb locks profile_details 1, profiles 1 ← tea
  {"done": ""} absences -1+1 audit_log -0+2 notifications -1+0 profile_details -1+1 profiles -1+1 25275e locks profile_details 1, profiles 1 ← tom
  {"done": ""} audit_log -0+1 profile_details -1+1 profiles -1+1 816083 locks profile_details 1, profiles 1 ← Una One
  {"done": ""} audit_log -0+2 notification_preferences -1+0 notifications -13+0 profile_details -1+1 profiles -1+1 push_outbox -1+0 b27072 locks profile_details 1, profiles 1 ← gwen
  {"done": ""} audit_log -0+2 notifications -1+0 profile_details -1+1 profiles -1+1 1181e4 locks profile_details 1, profiles 1 ← two
  {"done": ""} audit_log -0+2 notifications -1+0 profile_details -1+1 profiles -1+1 50ffd5 locks profile_details 1, profiles 1 ← age
  {"done": ""} audit_log -0+2 notifications -10+0 profile_details -1+1 profiles -1+1 691b13 locks profile_details 1, profiles 1 ← max
  {"done": ""} audit_log -0+2 notifications -2+0 profile_details -1+1 profiles -1+1 147a4c locks profile_details 1, profiles 1 ← greg
  {"done": ""} audit_log -0+2 notifications -2+0 profile_details -1+1 profiles -1+1 384e9d locks profile_details 1, profiles 1 ← rob
  {"done": ""} audit_log -0+2 notifications -26+0 profile_details -1+1 profiles -1+1 push_outbox -1+0 0b5473 locks profile_details 1, profiles 1 ← gus
  {"done": ""} audit_log -0+2 notifications -3+0 profile_details -1+1 profiles -1+1 b6f754 locks profile_details 1, profiles 1 ← grace
  {"done": ""} audit_log -0+2 notifications -8+0 profile_details -1+1 profiles -1+1 eee45d locks profile_details 1, profiles 1 ← rhea
  {"done": ""} audit_log -0+2 notifications -9+0 profile_details -1+1 profiles -1+1 66e9b8 locks profile_details 1, profiles 1 ← sol
  {"done": ""} audit_log -0+2 profile_details -1+1 profiles -1+1 8be8b8 locks profile_details 1, profiles 1 ← ada
  {"done": ""} audit_log -0+2 profile_details -1+1 profiles -1+1 a2aceb locks profile_details 1, profiles 1 ← mae
  {"done": ""} audit_log -0+2 profile_details -1+1 profiles -1+1 b3e037 locks profile_details 1, profiles 1 ← sue
  {"done": ""} audit_log -0+3 former_expectations -2+0 profile_details -1+1 profiles -1+1 0d0782 locks profile_details 1, profiles 1 ← Ursa
  {"done": ""} audit_log -0+5 notifications -4+0 profile_details -1+1 profile_graph -3+3 profiles -1+1 a46f08 locks advisory 1, profile_details 1, profile_graph 3, profiles 1 ← sia
  {"done": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 profiles -1+1 7bbec3 locks profile_details 1, profile_graph 3, profiles 1 ← Bystander kid
  {"done": ""} audit_log -0+6 exports -1+1 notifications -12+0 profile_details -1+1 profile_graph -3+3 profiles -1+1 3d7107 locks integrations 1, profile_details 1, profile_graph 3, profiles 1 ← sid$answers$,
  'The function anonymize_profile inside answers as listed');

select * from finish();
rollback;
