-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('invite_parent', tests.everybody()), $answers$invite_parent(parent_email: 'gwen@bystander.example')
  ada age greg gus gwen mae max rhea rob tea tom tut two: role.required Only students invite guardians.
  anon console grace: auth.required Sign in first.
  sia sid: link.exists You are already linked to this address.
  sol: 1 row 936e81 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 b327d1 locks advisory 1, invitations 1, profiles 1
  sue: 1 row 8c5c9a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 2efde1 locks advisory 1, invitations 1, profiles 1
invite_parent(parent_email: 'new@bystander.example')
  ada age greg gus gwen mae max rhea rob tea tom tut two: role.required Only students invite guardians.
  anon console grace: auth.required Sign in first.
  sia: 1 row c02314 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 264654 locks advisory 1, invitations 1, profiles 1
  sid: 1 row ff0f19 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 482f65 locks advisory 1, invitations 1, profiles 1
  sol: 1 row bdb66a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 4bdf8c locks advisory 1, invitations 1, profiles 1
  sue: 1 row 39257f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 5f1aca locks advisory 1, invitations 1, profiles 1
invite_parent(parent_email: 'greg@bystander.example')
  ada age greg gus gwen mae max rhea rob tea tom tut two: role.required Only students invite guardians.
  anon console grace: auth.required Sign in first.
  sia: 1 row 7c2c72 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 5b3b04 locks advisory 1, invitations 1, profiles 1
  sid: 1 row 248fc6 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 91be98 locks advisory 1, invitations 1, profiles 1
  sol: link.exists You are already linked to this address.
  sue: 1 row bc54b7 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 db2d2d locks advisory 1, invitations 1, profiles 1
invite_parent(parent_email: 'gwen@bystander.example', relation: 'MOTHER')
  ada age greg gus gwen mae max rhea rob tea tom tut two: role.required Only students invite guardians.
  anon console grace: auth.required Sign in first.
  sia sid: link.exists You are already linked to this address.
  sol: 1 row a56c9b audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 b18f6a locks advisory 1, invitations 1, profiles 1
  sue: 1 row ba1c80 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 5dac0c locks advisory 1, invitations 1, profiles 1
invite_parent(parent_email: 'new@bystander.example', relation: 'OTHER')
  ada age greg gus gwen mae max rhea rob tea tom tut two: role.required Only students invite guardians.
  anon console grace: auth.required Sign in first.
  sia: 1 row 0a155d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 362517 locks advisory 1, invitations 1, profiles 1
  sid: 1 row d58f27 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 a61997 locks advisory 1, invitations 1, profiles 1
  sol: 1 row dd081d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 630acd locks advisory 1, invitations 1, profiles 1
  sue: 1 row 131066 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 741faa locks advisory 1, invitations 1, profiles 1
invite_parent(parent_email: 'greg@bystander.example', rights: '{view_progress,message,book,receive_alerts}')
  ada age greg gus gwen mae max rhea rob tea tom tut two: role.required Only students invite guardians.
  anon console grace: auth.required Sign in first.
  sia: 1 row 7c2c72 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 5b3b04 locks advisory 1, invitations 1, profiles 1
  sid: 1 row 248fc6 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 91be98 locks advisory 1, invitations 1, profiles 1
  sol: link.exists You are already linked to this address.
  sue: 1 row bc54b7 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 db2d2d locks advisory 1, invitations 1, profiles 1
invite_parent(parent_email: 'gwen@bystander.example', rights: '{book}')
  ada age greg gus gwen mae max rhea rob tea tom tut two: role.required Only students invite guardians.
  anon console grace: auth.required Sign in first.
  sia sid: link.exists You are already linked to this address.
  sol: 1 row ae66eb audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 be590f locks advisory 1, invitations 1, profiles 1
  sue: 1 row beca45 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 00c939 locks advisory 1, invitations 1, profiles 1$answers$,
  'Everybody gets the listed answers from invite_parent');

select * from finish();
rollback;
