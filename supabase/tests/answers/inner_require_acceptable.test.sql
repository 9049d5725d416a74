-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_acceptable(public.invitations,uuid)'), $answers$console
  {"done": ""} locks profile_details 2, profile_roles 1 ← invitations 3, ada; invitations 3, rob; invitations 3, tea; invitations 3, gwen; … c028c6
  {"done": ""} locks profile_details 3, profile_roles 1 ← invitations 1, ada; invitations 1, rob; invitations 1, tea; invitations 1, gwen; invitations 2, ada; invitations 2, rob; invitations 2, tea; invitations 2, gwen; invitations 5, ada; invitations 5, rob; invitations 5, tea; invitations 5, gwen; invitations 13, ada; invitations 13, rob; invitations 13, tea; invitations 13, gwen
  link.not_available The inviter can no longer offer this. ← invitations 10, ada; invitations 10, rob; invitations 10, tea; invitations 10, gwen
  link.not_available You cannot accept your own invitation. ← invitations 14, gwen; invitations 15, ada$answers$,
  'The function require_acceptable inside answers as listed');

select * from finish();
rollback;
