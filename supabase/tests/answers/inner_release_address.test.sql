-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_address(text,text,boolean)'), $answers$console
  {"done": ""} ← '+49301000101', '+49301000101', true; '+49301000101', 'mae@bystander.example', t … 075e9f
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 1a1c28 ← 'sol@bystander.example', 'ada@bystander.example', false; 'sol@bystander.example', 'rhea@bystander.example', false
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 2582ef ← 'tom@bystander.example', '+49301000110', false; 'tom@bystander.example', 'min@bystander.example', false
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 6fa30a ← 'max@bystander.example', 'kim@bystander.example', false; 'max@bystander.example', 'tut@bystander.example', false
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 a9f9fa ← 'kim@bystander.example', '+49301000103', true; 'kim@bystander.example', 'max@bystander.example', true
  {"done": ""} audit_log -0+1 invitation_secrets -1+1 cbd1a4 ← 'sia@bystander.example', 'grace@bystander.example', false; 'sia@bystander.example', 'sia@bystander.example', false
  {"done": ""} audit_log -0+1 invitations -1+1 6b1001 locks invitations 1 ← 'gwen@bystander.example', '+49301000110', true; 'gwen@bystander.example', 'min@bystander.example', true
  {"done": ""} audit_log -0+3 invitation_secrets -2+2 invitations -1+1 8add2d locks invitations 1 ← 'gus@bystander.example', '+4930100077', true; 'gus@bystander.example', 'rea@bystander.example', true$answers$,
  'The function release_address inside answers as listed');

select * from finish();
rollback;
