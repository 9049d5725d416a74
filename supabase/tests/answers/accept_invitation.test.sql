-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('accept_invitation', tests.everybody()), $answers$accept_invitation()
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed Give either p_invitation_id or p_token.
  anon console grace: auth.required Sign in first.
accept_invitation(invitation_id: invitations 1)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  sol: 1 row 216947 audit_log -0+4 email_outbox -0+1 guardian_confirmations -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 profile_graph -0+1 rate_limits -0+1 ec6e0a locks advisory shared 1, invitations 1, profile_details 3, profile_graph 1, profile_roles 1, profiles 2
accept_invitation(invitation_id: invitations 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
accept_invitation(invitation_id: invitations 3)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  gus: 1 row 37f33e audit_log -0+4 email_outbox -0+1 guardian_confirmations -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 profile_graph -0+1 rate_limits -0+1 eaac85 locks advisory shared 1, invitations 1, profile_details 3, profile_graph 1, profile_roles 1, profiles 2
accept_invitation(invitation_id: invitations 4)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  max: 1 row 2cb462 audit_log -0+3 email_outbox -0+1 invitation_secrets -1+1 invitations -1+1 notifications -0+1 profile_graph -0+1 rate_limits -0+1 bb8679 locks invitations 1, profile_details 2, profile_roles 1, profiles 2
accept_invitation(invitation_id: invitations 5)
  ada age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  sia: link.not_available This profile is not available.
accept_invitation(invitation_id: invitations 6)
  ada age greg gwen mae max rhea rob sia sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: link.not_available This place is no longer available.
  sid: {} audit_log -0+1 invitations -1+1 rate_limits -0+1 63be33 locks invitations 1, profile_details 2, profile_roles 1, profiles 1
accept_invitation(invitation_id: invitations 7)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: {} audit_log -0+1 invitations -1+1 rate_limits -0+1 1c10d8 locks enrollments 1, invitations 1, profile_details 3, profile_roles 1, profiles 1
  sia: {} audit_log -0+1 invitations -1+1 rate_limits -0+1 d4fdf3 locks enrollments 1, invitations 1, profile_details 2, profile_roles 1, profiles 1
accept_invitation(invitation_id: invitations 8)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  tom: {} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 rate_limits -0+1 1bba7a locks invitations 1, organizations 1, profile_details 2, profile_roles 1, profiles 2
accept_invitation(invitation_id: invitations 9)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  gus: {} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 rate_limits -0+1 1d473e locks invitations 1, organizations 1, profile_details 3, profile_roles 1, profiles 2
accept_invitation(invitation_id: invitations 10)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
accept_invitation(invitation_id: invitations 11)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
accept_invitation(invitation_id: invitations 12)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
accept_invitation(token: 'nothing')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
accept_invitation(profile_ids: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed Give either p_invitation_id or p_token.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from accept_invitation');

select * from finish();
rollback;
