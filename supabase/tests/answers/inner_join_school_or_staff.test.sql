-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.join_school_or_staff(uuid,uuid)'), $answers$console
  {"done": ""} audit_log -0+1 invitations -1+1 7ca337 locks invitations 1 ← invitations 6, ada; invitations 6, rob; invitations 6, gwen
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 16ecdc locks invitations 1, organizations 1, profiles 1 ← invitations 9, ada
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 27ead3 locks invitations 1, organizations 1, profiles 1 ← invitations 8, rob
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 5b8db6 locks invitations 1, organizations 1, profiles 1 ← invitations 9, tea
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 778be5 locks invitations 1, organizations 1, profiles 1 ← invitations 8, tea
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 9b8e58 locks invitations 1, organizations 1, profiles 1 ← invitations 8, ada
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 a1fa69 locks invitations 1, organizations 1, profiles 1 ← invitations 9, gwen
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 b14933 locks invitations 1, organizations 1, profiles 1 ← invitations 8, gwen
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 da5672 locks invitations 1, organizations 1, profiles 1 ← invitations 9, rob
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, ada, null, null, null, null, null, {}, {}, {RE ← invitations 1, ada; invitations 2, ada; invitations 3, ada; invitations 4, ada; invitations 5, ada; invitations 7, ada; invitations 11, ada; invitations 12, ada; invitations 13, ada; invitations 14, ada; invitations 15, ada
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, gwen, null, null, null, null, null, {}, {}, {R ← invitations 1, gwen; invitations 2, gwen; invitations 3, gwen; invitations 4, gwen; invitations 5, gwen; invitations 7, gwen; invitations 11, gwen; invitations 12, gwen; invitations 13, gwen; invitations 14, gwen; invitations 15, gwen
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, rob, null, null, null, null, null, {}, {}, {RE ← invitations 1, rob; invitations 2, rob; invitations 3, rob; invitations 4, rob; invitations 5, rob; invitations 7, rob; invitations 11, rob; invitations 12, rob; invitations 13, rob; invitations 14, rob; invitations 15, rob
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, tea, null, null, null, null, null, {}, {}, {RE ← invitations 1, tea; invitations 2, tea; invitations 3, tea; invitations 4, tea; invitations 5, tea; invitations 7, tea; invitations 11, tea; invitations 12, tea; invitations 13, tea; invitations 14, tea; invitations 15, tea
  link.not_available This place is no longer available. ← invitations 6, tea; invitations 10, ada; invitations 10, rob; invitations 10, tea; invitations 10, gwen$answers$,
  'The function join_school_or_staff inside answers as listed');

select * from finish();
rollback;
