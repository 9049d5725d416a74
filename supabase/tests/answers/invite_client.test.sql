-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('invite_client', tests.everybody()), $answers$invite_client(client_email: 'gus@bystander.example')
  ada greg gus gwen mae max rhea sia sid sol sue tea tom tut two: role.required Only agents invite clients.
  age: link.exists You are already linked to this address.
  anon console grace: auth.required Sign in first.
  rob: 1 row 0f9e67 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 438e77 locks advisory 1, invitations 1, profiles 1
invite_client(client_email: 'new@bystander.example')
  ada greg gus gwen mae max rhea sia sid sol sue tea tom tut two: role.required Only agents invite clients.
  age: 1 row 8e8779 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 0b70e0 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  rob: 1 row cd9bff audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 82d150 locks advisory 1, invitations 1, profiles 1
invite_client(client_email: 'gwen@bystander.example')
  ada greg gus gwen mae max rhea sia sid sol sue tea tom tut two: role.required Only agents invite clients.
  age rob: link.exists You are already linked to this address.
  anon console grace: auth.required Sign in first.
invite_client(client_email: 'max@bystander.example')
  ada greg gus gwen mae max rhea sia sid sol sue tea tom tut two: role.required Only agents invite clients.
  age: invitation.exists Your invitation to this address is still pending.
  anon console grace: auth.required Sign in first.
  rob: 1 row 552b86 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 b2a59f locks advisory 1, invitations 1, profiles 1
invite_client(client_email: 'sid@bystander.example')
  ada greg gus gwen mae max rhea sia sid sol sue tea tom tut two: role.required Only agents invite clients.
  age: 1 row ff79e9 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 9e20b8 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  rob: 1 row ba5d1e audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 6b3f23 locks advisory 1, invitations 1, profiles 1
invite_client(client_email: 'greg@bystander.example')
  ada greg gus gwen mae max rhea sia sid sol sue tea tom tut two: role.required Only agents invite clients.
  age: 1 row 593623 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 90bf89 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  rob: 1 row fa59ed audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 ef29b3 locks advisory 1, invitations 1, profiles 1$answers$,
  'Everybody gets the listed answers from invite_client');

select * from finish();
rollback;
