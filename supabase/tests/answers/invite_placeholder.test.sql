-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('invite_placeholder', tests.everybody()), $answers$invite_placeholder(profile_id: gus, email: 'new@bystander.example')
  ada: profile.not_found No such profile without an account.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: gwen, email: 'new@bystander.example')
  ada: profile.not_found No such profile without an account.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: gwen, email: 'kid@bystander.example')
  ada: profile.not_found No such profile without an account.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: sid, email: 'new@bystander.example')
  ada gus gwen rhea: profile.not_found No such profile without an account.
  age greg mae max rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: sid, email: 'kid@bystander.example')
  ada gus gwen rhea: profile.not_found No such profile without an account.
  age greg mae max rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: sia, email: 'new@bystander.example')
  ada gus rhea: profile.not_found No such profile without an account.
  age greg gwen mae max rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: sia, email: 'kid@bystander.example')
  ada gus rhea: profile.not_found No such profile without an account.
  age greg gwen mae max rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: tut, email: 'kid@bystander.example')
  ada: profile.not_found No such profile without an account.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: Bystander kid, email: 'new@bystander.example')
  ada: 1 row 20eb0e audit_log -0+3 email_outbox -0+1 former_expectations -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 f9d492 locks advisory 1, advisory shared 1, invitations 1, profiles 2
  age greg mae max rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
  gus: 1 row 25ceb7 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 8f673b locks advisory 1, advisory shared 1, invitations 1, profiles 2
  gwen: 1 row 0ef625 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 a9c6cd locks advisory 1, advisory shared 1, invitations 1, profiles 2
  rhea: 1 row 5e7e2c audit_log -0+3 email_outbox -0+1 former_expectations -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 43c840 locks advisory 1, advisory shared 1, invitations 1, profiles 2
invite_placeholder(profile_id: Bystander kid, email: 'kid@bystander.example')
  ada: 1 row 1a8b45 audit_log -0+3 email_outbox -0+1 former_expectations -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 40fd18 locks advisory 1, advisory shared 1, invitations 1, profiles 2
  age greg mae max rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
  gus: 1 row 933fca audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 79375f locks advisory 1, advisory shared 1, invitations 1, profiles 2
  gwen: 1 row 3ba31c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 fdf828 locks advisory 1, advisory shared 1, invitations 1, profiles 2
  rhea: 1 row df559e audit_log -0+3 email_outbox -0+1 former_expectations -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 19aca1 locks advisory 1, advisory shared 1, invitations 1, profiles 2
invite_placeholder(profile_id: greg, email: 'new@bystander.example')
  ada: profile.not_found No such profile without an account.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.
invite_placeholder(profile_id: greg, email: 'kid@bystander.example')
  ada: profile.not_found No such profile without an account.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: profile.not_found No such profile.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from invite_placeholder');

select * from finish();
rollback;
