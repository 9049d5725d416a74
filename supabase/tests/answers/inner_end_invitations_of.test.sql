-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_invitations_of(uuid)'), $answers$console
  {"done": ""} ← max; rob; sue; tea; two; greg; Ursa; grace; Una One; Bystander kid
  {"done": ""} audit_log -0+1 invitations -1+1 176236 locks invitations 1 ← tut
  {"done": ""} audit_log -0+1 invitations -1+1 633689 locks invitations 1 ← gwen
  {"done": ""} audit_log -0+1 invitations -1+1 72618f locks invitations 1 ← sid
  {"done": ""} audit_log -0+1 invitations -1+1 79c15c locks invitations 1 ← age
  {"done": ""} audit_log -0+1 invitations -1+1 87970c locks invitations 1 ← sia; tom
  {"done": ""} audit_log -0+1 invitations -1+1 a3fa40 locks invitations 1 ← rhea
  {"done": ""} audit_log -0+1 invitations -1+1 bd73e8 locks invitations 1 ← ada
  {"done": ""} audit_log -0+1 invitations -1+1 ea8e37 locks invitations 1 ← sol
  {"done": ""} audit_log -0+2 invitations -2+2 371cb9 locks invitations 2 ← mae
  {"done": ""} audit_log -0+4 invitations -4+4 e529d2 locks invitations 4 ← gus$answers$,
  'The function end_invitations_of inside answers as listed');

select * from finish();
rollback;
