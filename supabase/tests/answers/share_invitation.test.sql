-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('share_invitation', tests.everybody()), $answers$share_invitation(invitation_id: invitations 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
share_invitation(invitation_id: invitations 3)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  sol: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
share_invitation(invitation_id: invitations 4)
  ada greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  age: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
  anon console grace: auth.required Sign in first.
share_invitation(invitation_id: invitations 5)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
share_invitation(invitation_id: invitations 6)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  mae: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
share_invitation(invitation_id: invitations 8)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  mae: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
share_invitation(invitation_id: invitations 9)
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  rhea: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
share_invitation(invitation_id: invitations 10)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
share_invitation(invitation_id: invitations 11)
  ada greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  age: invitation.not_pending The invitation was accepted.
  anon console grace: auth.required Sign in first.
share_invitation(invitation_id: invitations 13)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gus: 23514 new row for relation "invitations" violates check constraint "invitations_by_phone_are_sent_when_counted" Failing row contains (invitations 13, student, g
share_invitation(invitation_id: invitations 14)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.
  gwen: 23514 new row for relation "invitations" violates check constraint "invitations_by_phone_are_sent_when_counted" Failing row contains (invitations 14, student, g
share_invitation(invitation_id: invitations 15)
  ada: validation.failed p_invitation_id must name an invitation of a phone number: only these have a link to pass on.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from share_invitation');

select * from finish();
rollback;
