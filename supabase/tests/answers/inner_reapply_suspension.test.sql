-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_suspension(private.kept_protections)'), $answers$console
  {"done": false} locks advisory 1 ← kept_protections 1; kept_protections 2; kept_protections 3; kept_protections 4;  … fcc099
  {"done": true} audit_log -0+2 kept_protections -0+1 suspended_profiles -0+1 suspensions -0+1 85a9d9 locks advisory 1, profile_roles 1, profiles 1, suspensions 1 ← kept_protections 43
  {"done": true} audit_log -0+3 kept_protections -0+2 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 4c0a19 locks advisory 1, profile_graph 1, profile_roles 1, profiles 1, suspensions 1 ← kept_protections 41
  {"done": true} audit_log -0+4 kept_protections -0+2 people_to_check -0+1 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 2ed29b locks advisory 1, profile_roles 1, profiles 1, suspensions 1 ← kept_protections 42
  {"done": true} locks advisory 1 ← kept_protections 31; kept_protections 32; kept_protections 33; kept_protections 34$answers$,
  'The function reapply_suspension inside answers as listed');

select * from finish();
rollback;
