-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('decline_invitation', tests.everybody()), $answers$decline_invitation()
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed Give either p_invitation_id or p_token.
  anon console grace: auth.required Sign in first.
decline_invitation(invitation_id: invitations 1)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  sol: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 4b013b locks invitations 1
decline_invitation(invitation_id: invitations 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
decline_invitation(invitation_id: invitations 3)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  gus: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 aa5000 locks invitations 1
decline_invitation(invitation_id: invitations 4)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  max: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 4feb4b locks invitations 1
decline_invitation(invitation_id: invitations 5)
  ada age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  sia: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 88e8b0 locks invitations 1
decline_invitation(invitation_id: invitations 6)
  ada age greg gwen mae max rhea rob sia sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 9e07e6 locks invitations 1
  sid: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 ae430b locks invitations 1
decline_invitation(invitation_id: invitations 7)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 873ea0 locks invitations 1
  sia: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 636a4e locks invitations 1
decline_invitation(invitation_id: invitations 8)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  tom: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 e0a45b locks invitations 1
decline_invitation(invitation_id: invitations 9)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  gus: {"decline_invitation": ""} audit_log -0+1 invitations -1+1 rate_limits -0+1 9a20ae locks invitations 1
decline_invitation(invitation_id: invitations 10)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
decline_invitation(invitation_id: invitations 11)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
decline_invitation(invitation_id: invitations 12)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
decline_invitation(token: 'nothing')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
decline_invitation(block: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed Give either p_invitation_id or p_token.
  anon console grace: auth.required Sign in first.
decline_invitation(block: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed Give either p_invitation_id or p_token.
  anon console grace: auth.required Sign in first.
decline_invitation(invitations 1, block: true)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  sol: {"decline_invitation": ""} audit_log -0+11 contact_restrictions -0+1 guardianships -0+1 invitations -1+1 kept_protections -0+5 profile_graph -0+1 rate_limits -0+1 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 68e2df locks advisory 2, contact_restrictions 1, invitations 1, profiles 3
decline_invitation(invitations 2, block: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
decline_invitation(invitations 3, block: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_block must not be true except for invitations to a student.
decline_invitation(invitations 4, block: true)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  max: validation.failed p_block must not be true except for invitations to a student.
decline_invitation(invitations 5, block: true)
  ada age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  sia: validation.failed p_block must not be true except for invitations to a student.
decline_invitation(invitations 6, block: true)
  ada age greg gwen mae max rhea rob sia sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus sid: validation.failed p_block must not be true except for invitations to a student.
decline_invitation(invitations 7, block: true)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus sia: validation.failed p_block must not be true except for invitations to a student.
decline_invitation(invitations 8, block: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_block must not be true except for invitations to a student.
decline_invitation(invitations 9, block: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.wrong_account Sign in with the invited address and confirm it.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_block must not be true except for invitations to a student.$answers$,
  'Everybody gets the listed answers from decline_invitation');

select * from finish();
rollback;
