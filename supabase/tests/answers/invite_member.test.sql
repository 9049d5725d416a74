-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('invite_member', tests.everybody()), $answers$invite_member(email: 'new@bystander.example', role: 'teacher', scope_level: 'class', scope_id: by_class)
  ada: 1 row f5d465 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 76b42f locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 91350f audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 cb84f8 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 06f7f2 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 5d6de7 locks advisory 1, invitations 1, profiles 1
invite_member(email: 'new@bystander.example', role: 'teacher', scope_level: 'campus', scope_id: by_org)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be the level of p_role.
  anon console grace: auth.required Sign in first.
invite_member(email: 'new@bystander.example', role: 'office_manager', scope_level: 'class', scope_id: by_class)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be the level of p_role.
  anon console grace: auth.required Sign in first.
invite_member(email: 'new@bystander.example', role: 'office_manager', scope_level: 'campus', scope_id: by_org)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
invite_member(email: 'new@bystander.example', role: 'campus_manager', scope_level: 'class', scope_id: by_class)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be the level of p_role.
  anon console grace: auth.required Sign in first.
invite_member(email: 'new@bystander.example', role: 'campus_manager', scope_level: 'campus', scope_id: by_org)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
invite_member(email: 'kid@bystander.example', role: 'teacher', scope_level: 'class', scope_id: by_class)
  ada: 1 row d3c101 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 7c3d74 locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 6444c2 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 c08b1b locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 7b23ed audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 13cc76 locks advisory 1, invitations 1, profiles 1
invite_member(email: 'kid@bystander.example', role: 'teacher', scope_level: 'campus', scope_id: by_org)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be the level of p_role.
  anon console grace: auth.required Sign in first.
invite_member(email: 'kid@bystander.example', role: 'office_manager', scope_level: 'class', scope_id: by_class)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be the level of p_role.
  anon console grace: auth.required Sign in first.
invite_member(email: 'kid@bystander.example', role: 'office_manager', scope_level: 'campus', scope_id: by_org)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
invite_member(email: 'kid@bystander.example', role: 'campus_manager', scope_level: 'class', scope_id: by_class)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be the level of p_role.
  anon console grace: auth.required Sign in first.
invite_member(email: 'kid@bystander.example', role: 'campus_manager', scope_level: 'campus', scope_id: by_org)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
invite_member('new@bystander.example', 'teacher', 'class', by_class)
  ada: 1 row f5d465 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 76b42f locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 91350f audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 cb84f8 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 06f7f2 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 5d6de7 locks advisory 1, invitations 1, profiles 1
invite_member('new@bystander.example', 'campus_manager', 'campus', by_campus)
  ada: 1 row f5d465 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 03480e locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 91350f audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 080e48 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 06f7f2 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 a3ef56 locks advisory 1, invitations 1, profiles 1
invite_member('new@bystander.example', 'school_manager', 'school', by_school)
  ada: 1 row f5d465 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 246795 locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 91350f audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 f26432 locks advisory 1, invitations 1, profiles 1
invite_member('gus@bystander.example', 'teacher', 'class', by_class)
  ada: 1 row 248e44 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 e3632d locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 9cfd5d audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 ec921b locks advisory 1, invitations 1, profiles 1
  rhea: invitation.exists Your invitation to this address is still pending.
invite_member('gus@bystander.example', 'campus_manager', 'campus', by_campus)
  ada: 1 row 248e44 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 17118e locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 9cfd5d audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 7695f1 locks advisory 1, invitations 1, profiles 1
  rhea: invitation.exists Your invitation to this address is still pending.
invite_member('gus@bystander.example', 'school_manager', 'school', by_school)
  ada: 1 row 248e44 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 da9dea locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 9cfd5d audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 ed9705 locks advisory 1, invitations 1, profiles 1
invite_member('tea@bystander.example', 'teacher', 'class', by_class)
  ada: 1 row 4f010c audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 7b743d locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 4d1ab9 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 3c2a8c locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 59fac5 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c9eac9 locks advisory 1, invitations 1, profiles 1
invite_member('tea@bystander.example', 'campus_manager', 'campus', by_campus)
  ada: 1 row 4f010c audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c7de56 locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 4d1ab9 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 b9ca9d locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 59fac5 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 5c3224 locks advisory 1, invitations 1, profiles 1
invite_member('tea@bystander.example', 'school_manager', 'school', by_school)
  ada: 1 row 4f010c audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 d7dc9d locks advisory 1, invitations 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this place.
  anon console grace: auth.required Sign in first.
  mae: 1 row 4d1ab9 audit_log -0+3 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 315ec0 locks advisory 1, invitations 1, profiles 1$answers$,
  'Everybody gets the listed answers from invite_member');

select * from finish();
rollback;
