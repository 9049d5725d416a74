-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('revoke_role', tests.everybody()), $answers$revoke_role(profile_id: gus, role: 'client')
  ada: {"revoke_role": ""} audit_log -0+18 bookings -4+4 email_outbox -0+22 integration_revocations -0+1 integration_states -1+0 integration_tokens -1+0 invitations -3+3 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 rate_limits -0+1 student_integration_links -1+1 7038e0 locks bookings 4, integrations 2, invitations 3, profiles 7
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+18 bookings -4+4 email_outbox -0+22 integration_revocations -0+1 integration_states -1+0 integration_tokens -1+0 invitations -3+3 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 student_integration_links -1+1 ff60fb locks bookings 4, integrations 2, invitations 3, profiles 6
revoke_role(profile_id: gus, role: 'tutor')
  ada: {"revoke_role": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""}
revoke_role(profile_id: gwen, role: 'student')
  ada: {"revoke_role": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""}
revoke_role(profile_id: sid, role: 'client')
  ada: {"revoke_role": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""}
revoke_role(profile_id: sid, role: 'student')
  ada: {"revoke_role": ""} audit_log -0+13 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 rate_limits -0+1 student_integration_links -1+1 3d3c07 locks bookings 2, enrollments 3, integrations 1, invitations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+13 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 student_integration_links -1+1 316cd7 locks bookings 2, enrollments 3, integrations 1, invitations 1, profiles 1
revoke_role(profile_id: sia, role: 'client')
  ada: {"revoke_role": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""}
revoke_role(profile_id: sia, role: 'tutor')
  ada: {"revoke_role": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""}
revoke_role(profile_id: tut, role: 'student')
  ada: {"revoke_role": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""}
revoke_role(profile_id: tut, role: 'tutor')
  ada: {"revoke_role": ""} audit_log -0+9 bookings -5+5 email_outbox -0+13 enrollments -2+2 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 rate_limits -0+1 654421 locks bookings 5, enrollments 2, invitations 1, profiles 5
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+9 bookings -5+5 email_outbox -0+13 enrollments -2+2 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 f581dd locks bookings 5, enrollments 2, invitations 1, profiles 4
revoke_role(profile_id: Bystander kid, role: 'student')
  ada: {"revoke_role": ""} audit_log -0+8 bookings -1+1 class_students -1+0 email_outbox -0+3 enrollments -1+1 guardian_confirmations -1+0 kept_protections -0+4 notifications -0+3 profile_graph -3+0 profile_roles -1+0 rate_limits -0+1 7b750a locks bookings 1, enrollments 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+8 bookings -1+1 class_students -1+0 email_outbox -0+3 enrollments -1+1 guardian_confirmations -1+0 kept_protections -0+4 notifications -0+3 profile_graph -3+0 profile_roles -1+0 c9376c locks bookings 1, enrollments 1, profiles 1
revoke_role(profile_id: greg, role: 'client')
  ada: {"revoke_role": ""} audit_log -0+2 email_outbox -0+2 kept_protections -0+2 notifications -0+2 profile_graph -1+0 profile_roles -1+0 rate_limits -0+1 ac83aa locks integrations 2, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+2 email_outbox -0+2 kept_protections -0+2 notifications -0+2 profile_graph -1+0 profile_roles -1+0 7353d1 locks integrations 2, profiles 1
revoke_role(profile_id: greg, role: 'tutor')
  ada: {"revoke_role": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""}
revoke_role(tut, 'tutor')
  ada: {"revoke_role": ""} audit_log -0+9 bookings -5+5 email_outbox -0+13 enrollments -2+2 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 rate_limits -0+1 654421 locks bookings 5, enrollments 2, invitations 1, profiles 5
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+9 bookings -5+5 email_outbox -0+13 enrollments -2+2 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 f581dd locks bookings 5, enrollments 2, invitations 1, profiles 4
revoke_role(sid, 'student')
  ada: {"revoke_role": ""} audit_log -0+13 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 rate_limits -0+1 student_integration_links -1+1 3d3c07 locks bookings 2, enrollments 3, integrations 1, invitations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+13 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 student_integration_links -1+1 316cd7 locks bookings 2, enrollments 3, integrations 1, invitations 1, profiles 1
revoke_role(age, 'agent')
  ada: {"revoke_role": ""} audit_log -0+4 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -0+2 profile_graph -2+0 profile_roles -1+0 rate_limits -0+1 b4ff8e locks invitations 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+4 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -0+2 profile_graph -2+0 profile_roles -1+0 dec225 locks invitations 1
revoke_role(gus, 'client')
  ada: {"revoke_role": ""} audit_log -0+18 bookings -4+4 email_outbox -0+22 integration_revocations -0+1 integration_states -1+0 integration_tokens -1+0 invitations -3+3 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 rate_limits -0+1 student_integration_links -1+1 7038e0 locks bookings 4, integrations 2, invitations 3, profiles 7
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+18 bookings -4+4 email_outbox -0+22 integration_revocations -0+1 integration_states -1+0 integration_tokens -1+0 invitations -3+3 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 student_integration_links -1+1 ff60fb locks bookings 4, integrations 2, invitations 3, profiles 6
revoke_role(max, 'tutor')
  ada: {"revoke_role": ""} audit_log -0+4 bookings -1+1 email_outbox -0+2 enrollments -2+2 kept_protections -0+1 live_class_registrations -1+0 notifications -0+2 profile_roles -1+0 rate_limits -0+1 bd97f2 locks bookings 1, enrollments 2, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+4 bookings -1+1 email_outbox -0+2 enrollments -2+2 kept_protections -0+1 live_class_registrations -1+0 notifications -0+2 profile_roles -1+0 feaba9 locks bookings 1, enrollments 2
revoke_role(ada, 'admin')
  ada console: admin.last The last active admin must stay; another person needs the role first.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from revoke_role');

select * from finish();
rollback;
