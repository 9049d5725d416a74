-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.revoke_unentitled_invitations(uuid)'), $answers$console
  {"done": ""} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} audit_log -0+1 invitations -1+1 87970c locks invitations 1 ← tom$answers$,
  'The function revoke_unentitled_invitations inside answers as listed');

select * from finish();
rollback;
