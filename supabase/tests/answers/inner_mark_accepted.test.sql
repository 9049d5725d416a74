-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.mark_accepted(public.invitations,uuid)'), $answers$console
  {"done": ""} audit_log -0+1 invitations -1+1 0b098f locks invitations 1 ← invitations 10, ada; invitations 10, max; invitations 10, sol; invitations 10, tut; invitations 10, rhea
  {"done": ""} audit_log -0+1 invitations -1+1 60192e locks invitations 1 ← invitations 7, ada; invitations 7, max; invitations 7, sol; invitations 7, tut; invitations 7, rhea
  {"done": ""} audit_log -0+1 invitations -1+1 730d3f locks invitations 1 ← invitations 11, ada; invitations 11, max; invitations 11, sol; invitations 11, tut; invitations 11, rhea
  {"done": ""} audit_log -0+1 invitations -1+1 7ca337 locks invitations 1 ← invitations 6, ada; invitations 6, max; invitations 6, sol; invitations 6, tut; invitations 6, rhea
  {"done": ""} audit_log -0+1 invitations -1+1 83f423 locks invitations 1 ← invitations 12, ada; invitations 12, max; invitations 12, sol; invitations 12, tut; invitations 12, rhea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 02277d locks invitations 1, profiles 1 ← invitations 1, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 06c8c9 locks invitations 1, profiles 1 ← invitations 3, sol
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 10b4bd locks invitations 1, profiles 1 ← invitations 4, tut
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 11d032 locks invitations 1, profiles 1 ← invitations 9, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 1270ae locks invitations 1, profiles 1 ← invitations 8, max
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 1a2dea locks invitations 1, profiles 1 ← invitations 5, max
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 202353 locks invitations 1, profiles 1 ← invitations 2, sol
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 215b01 locks invitations 1, profiles 1 ← invitations 9, tut
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 21632d locks invitations 1, profiles 1 ← invitations 1, rhea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 29cef1 locks invitations 1, profiles 1 ← invitations 5, rhea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 3b69fa locks invitations 1, profiles 1 ← invitations 3, rhea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 3d0f37 locks invitations 1, profiles 1 ← invitations 4, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 3fad28 locks invitations 1, profiles 1 ← invitations 4, sol
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 4eb237 locks invitations 1, profiles 1 ← invitations 5, sol
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 4f2152 locks invitations 1, profiles 1 ← invitations 3, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 535794 locks invitations 1, profiles 1 ← invitations 1, sol
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 63fd90 locks invitations 1, profiles 1 ← invitations 5, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 6a532a locks invitations 1, profiles 1 ← invitations 9, max
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 6be788 locks invitations 1, profiles 1 ← invitations 9, sol
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 6e58a0 locks invitations 1, profiles 1 ← invitations 3, max
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 6f1190 locks invitations 1, profiles 1 ← invitations 1, max
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 764ef0 locks invitations 1, profiles 1 ← invitations 2, rhea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 7dab41 locks invitations 1, profiles 1 ← invitations 8, sol
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 9663bf locks invitations 1, profiles 1 ← invitations 8, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 c18e26 locks invitations 1, profiles 1 ← invitations 5, tut
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 c5d645 locks invitations 1, profiles 1 ← invitations 9, rhea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 cafcf1 locks invitations 1, profiles 1 ← invitations 2, ada
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 d15ac4 locks invitations 1, profiles 1 ← invitations 8, rhea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 d1bbcc locks invitations 1, profiles 1 ← invitations 2, tut
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 df1d59 locks invitations 1, profiles 1 ← invitations 8, tut
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 e6332e locks invitations 1, profiles 1 ← invitations 3, tut
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 e7ad4e locks invitations 1, profiles 1 ← invitations 4, rhea
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 eb1637 locks invitations 1, profiles 1 ← invitations 4, max
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 f3bf94 locks invitations 1, profiles 1 ← invitations 1, tut
  {"done": ""} audit_log -0+2 invitation_secrets -1+1 invitations -1+1 fa7da0 locks invitations 1, profiles 1 ← invitations 2, max$answers$,
  'The function mark_accepted inside answers as listed');

select * from finish();
rollback;
