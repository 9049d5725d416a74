-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('resend_invitation', tests.everybody()), $answers$resend_invitation(invitation_id: invitations 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: 1 row 374629 audit_log -0+2 email_outbox -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 rate_limits -0+4 418733 locks advisory 1, invitations 1
resend_invitation(invitation_id: invitations 3)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  sol: 1 row b13428 audit_log -0+2 email_outbox -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 b5b465 locks advisory 1, invitations 1
resend_invitation(invitation_id: invitations 4)
  ada greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  age: 1 row 05e596 audit_log -0+2 email_outbox -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 rate_limits -0+4 d8b34a locks advisory 1, invitations 1
  anon console grace: auth.required Sign in first.
resend_invitation(invitation_id: invitations 5)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: 1 row 7005fb audit_log -0+2 email_outbox -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 rate_limits -0+4 b150aa locks advisory 1, invitations 1
resend_invitation(invitation_id: invitations 6)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  mae: 1 row 186550 audit_log -0+2 invitation_secrets -1+1 invitations -1+1 rate_limits -0+4 f53093 locks advisory 1, invitations 1
resend_invitation(invitation_id: invitations 8)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  mae: 1 row 89a70b audit_log -0+2 email_outbox -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 rate_limits -0+4 d3d032 locks advisory 1, invitations 1
resend_invitation(invitation_id: invitations 9)
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  rhea: 1 row c32399 audit_log -0+2 email_outbox -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 cb3415 locks advisory 1, invitations 1
resend_invitation(invitation_id: invitations 10)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  tom: 1 row 869bce audit_log -0+2 invitation_secrets -1+1 invitations -1+1 rate_limits -0+4 ef3c9c locks advisory 1, invitations 1
resend_invitation(invitation_id: invitations 11)
  ada greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  age: invitation.not_pending The invitation was accepted.
  anon console grace: auth.required Sign in first.
resend_invitation(invitation_id: invitations 13)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: 23514 new row for relation "invitations" violates check constraint "invitations_by_phone_are_sent_when_counted" Failing row contains (invitations 13, student, g
resend_invitation(invitation_id: invitations 14)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gwen: 23514 new row for relation "invitations" violates check constraint "invitations_by_phone_are_sent_when_counted" Failing row contains (invitations 14, student, g
resend_invitation(invitation_id: invitations 15)
  ada: 1 row 2fcd52 audit_log -0+2 email_outbox -0+1 invitation_secrets -1+1 invitations -1+1 rate_limits -0+4 c22ec0 locks advisory 1, invitations 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from resend_invitation');

select * from finish();
rollback;
