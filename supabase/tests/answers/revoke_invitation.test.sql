-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('revoke_invitation', tests.everybody()), $answers$revoke_invitation(invitation_id: invitations 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: 1 row f73f72 audit_log -0+1 invitations -1+1 rate_limits -0+1 28a70f locks invitations 1
revoke_invitation(invitation_id: invitations 3)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  sol: 1 row dad80b audit_log -0+1 invitations -1+1 rate_limits -0+1 d9c76a locks invitations 1
revoke_invitation(invitation_id: invitations 4)
  ada greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  age: 1 row 02932d audit_log -0+1 invitations -1+1 rate_limits -0+1 72dd9e locks invitations 1
  anon console grace: auth.required Sign in first.
revoke_invitation(invitation_id: invitations 5)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: 1 row 120017 audit_log -0+1 invitations -1+1 rate_limits -0+1 af7565 locks invitations 1
revoke_invitation(invitation_id: invitations 6)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  mae: 1 row 3005dd audit_log -0+1 invitations -1+1 rate_limits -0+1 5a6ca6 locks invitations 1
revoke_invitation(invitation_id: invitations 8)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  mae: 1 row c1c9e3 audit_log -0+1 invitations -1+1 rate_limits -0+1 0a10c0 locks invitations 1
revoke_invitation(invitation_id: invitations 9)
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  rhea: 1 row 8dbde3 audit_log -0+1 invitations -1+1 rate_limits -0+1 081d40 locks invitations 1
revoke_invitation(invitation_id: invitations 10)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  tom: 1 row 07ed70 audit_log -0+1 invitations -1+1 rate_limits -0+1 51395a locks invitations 1
revoke_invitation(invitation_id: invitations 11)
  ada greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  age: invitation.not_pending The invitation was accepted.
  anon console grace: auth.required Sign in first.
revoke_invitation(invitation_id: invitations 13)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: 1 row 006ab2 audit_log -0+1 invitations -1+1 rate_limits -0+1 c9d249 locks invitations 1
revoke_invitation(invitation_id: invitations 14)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gwen: 1 row a5eb99 audit_log -0+1 invitations -1+1 rate_limits -0+1 9f8220 locks invitations 1
revoke_invitation(invitation_id: invitations 15)
  ada: 1 row 2de56e audit_log -0+1 invitations -1+1 rate_limits -0+1 ff5ec8 locks invitations 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from revoke_invitation');

select * from finish();
rollback;
