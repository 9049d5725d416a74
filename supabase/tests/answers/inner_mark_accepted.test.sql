-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.mark_accepted(public.invitations,uuid)'), $answers$console
  {"done": ""} audit_log -0+1 invitations -1+1 0b098f locks invitations 1 ← invitations 10, ada; invitations 10, rob; invitations 10, tea; invitations 10, gwen
  {"done": ""} audit_log -0+1 invitations -1+1 60192e locks invitations 1 ← invitations 7, ada; invitations 7, rob; invitations 7, tea; invitations 7, gwen
  {"done": ""} audit_log -0+1 invitations -1+1 730d3f locks invitations 1 ← invitations 11, ada; invitations 11, rob; invitations 11, tea; invitations 11, gwen
  {"done": ""} audit_log -0+1 invitations -1+1 7ca337 locks invitations 1 ← invitations 6, ada; invitations 6, rob; invitations 6, tea; invitations 6, gwen
  {"done": ""} audit_log -0+1 invitations -1+1 83f423 locks invitations 1 ← invitations 12, ada; invitations 12, rob; invitations 12, tea; invitations 12, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 02277d locks invitations 1, profiles 1 ← invitations 1, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 0e34b6 locks invitations 1, profiles 1 ← invitations 14, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 0eb3c1 locks invitations 1, profiles 1 ← invitations 14, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 107baa locks invitations 1, profiles 1 ← invitations 13, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 11d032 locks invitations 1, profiles 1 ← invitations 9, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 1731cf locks invitations 1, profiles 1 ← invitations 13, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 1a3faa locks invitations 1, profiles 1 ← invitations 1, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 1b7d39 locks invitations 1, profiles 1 ← invitations 5, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 2107cd locks invitations 1, profiles 1 ← invitations 15, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 22389b locks invitations 1, profiles 1 ← invitations 9, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 2dfd07 locks invitations 1, profiles 1 ← invitations 2, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 3d0f37 locks invitations 1, profiles 1 ← invitations 4, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 4335aa locks invitations 1, profiles 1 ← invitations 2, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 4f2152 locks invitations 1, profiles 1 ← invitations 3, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 58eda8 locks invitations 1, profiles 1 ← invitations 14, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 5aa0b5 locks invitations 1, profiles 1 ← invitations 9, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 5ffc62 locks invitations 1, profiles 1 ← invitations 14, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 6072f0 locks invitations 1, profiles 1 ← invitations 8, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 63fd90 locks invitations 1, profiles 1 ← invitations 5, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 6b93d4 locks invitations 1, profiles 1 ← invitations 3, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 75643d locks invitations 1, profiles 1 ← invitations 4, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 772575 locks invitations 1, profiles 1 ← invitations 15, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 7b4f36 locks invitations 1, profiles 1 ← invitations 15, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 7ff450 locks invitations 1, profiles 1 ← invitations 13, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 813aa1 locks invitations 1, profiles 1 ← invitations 3, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 87e9cd locks invitations 1, profiles 1 ← invitations 4, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 8a48c9 locks invitations 1, profiles 1 ← invitations 4, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 90d9a4 locks invitations 1, profiles 1 ← invitations 2, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 9663bf locks invitations 1, profiles 1 ← invitations 8, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 96c349 locks invitations 1, profiles 1 ← invitations 5, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 98bb66 locks invitations 1, profiles 1 ← invitations 15, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 9b95a9 locks invitations 1, profiles 1 ← invitations 1, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 9cd8e0 locks invitations 1, profiles 1 ← invitations 8, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 9eafd0 locks invitations 1, profiles 1 ← invitations 5, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 ac8eff locks invitations 1, profiles 1 ← invitations 1, tea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 b7193a locks invitations 1, profiles 1 ← invitations 9, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 cafcf1 locks invitations 1, profiles 1 ← invitations 2, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 d3ac0b locks invitations 1, profiles 1 ← invitations 13, rob
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 db2c59 locks invitations 1, profiles 1 ← invitations 8, gwen
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 ff187d locks invitations 1, profiles 1 ← invitations 3, tea$answers$,
  'The function mark_accepted inside answers as listed');

select * from finish();
rollback;
