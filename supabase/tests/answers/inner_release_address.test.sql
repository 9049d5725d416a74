-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_address(text,text,boolean)'), $answers$console
  {"done": ""} ← '+49301000101', '+49301000101', true; '+49301000101', 'max@bystander.example', t … 6c8107
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 1a1c28 ← 'sol@bystander.example', '+49301000101', true; 'sol@bystander.example', 'max@bystander.example', true
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 2582ef ← 'tom@bystander.example', '+49301000101', true; 'tom@bystander.example', 'max@bystander.example', true
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 6fa30a ← 'max@bystander.example', '+49301000101', true; 'max@bystander.example', 'max@bystander.example', true
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 920962 ← 'several@bystander.example', '+49301000101', true; 'several@bystander.example', 'max@bystander.example', true
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 a9f9fa ← 'kim@bystander.example', '+49301000101', true; 'kim@bystander.example', 'max@bystander.example', true
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 cbd1a4 ← 'sia@bystander.example', '+49301000101', true; 'sia@bystander.example', 'max@bystander.example', true
  {"done": ""} audit_log -0+1 invitations -1+1 6b1001 locks invitations 1 ← 'gwen@bystander.example', '+49301000101', true; 'gwen@bystander.example', 'max@bystander.example', true
  {"done": ""} audit_log -0+3 invitation_secrets -2+2 invitations -1+1 8add2d locks invitations 1 ← 'gus@bystander.example', '+49301000101', true; 'gus@bystander.example', 'max@bystander.example', true$answers$,
  'The function release_address inside answers as listed');

select * from finish();
rollback;
