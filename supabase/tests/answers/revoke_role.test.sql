-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('revoke_role', tests.everybody()), $answers$revoke_role(profile_id: gus, role: 'client')
  ada: {"revoke_role": ""} audit_log -0+22 bookings -4+4 email_outbox -0+22 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_grants -1+0 integration_revocations -0+2 integration_states -1+0 integration_tokens -1+0 invitations -4+4 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 push_outbox -0+8 rate_limits -0+1 student_integration_links -1+1 6755fa locks bookings 4, exports 1, integrations 2, invitations 4, profiles 7
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+22 bookings -4+4 email_outbox -0+22 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_grants -1+0 integration_revocations -0+2 integration_states -1+0 integration_tokens -1+0 invitations -4+4 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 push_outbox -0+8 student_integration_links -1+1 276d63 locks bookings 4, exports 1, integrations 2, invitations 4, profiles 6
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
  ada: {"revoke_role": ""} age_zones -1+0 audit_log -0+19 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -4+4 group_students -1+0 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 push_outbox -0+2 rate_limits -0+1 rights_before_grants -1+0 student_integration_links -1+1 3deeda locks bookings 2, enrollments 3, exports 1, integrations 1, invitations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} age_zones -1+0 audit_log -0+19 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -4+4 group_students -1+0 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 push_outbox -0+2 rights_before_grants -1+0 student_integration_links -1+1 53cbd4 locks bookings 2, enrollments 3, exports 1, integrations 1, invitations 1, profiles 1
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
  ada: {"revoke_role": ""} audit_log -0+9 bookings -5+5 email_outbox -0+12 enrollments -2+2 group_students -3+0 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 push_outbox -0+4 rate_limits -0+1 5b48cf locks bookings 5, enrollments 2, invitations 1, profiles 5
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+9 bookings -5+5 email_outbox -0+12 enrollments -2+2 group_students -3+0 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 push_outbox -0+4 45e5fc locks bookings 5, enrollments 2, invitations 1, profiles 4
revoke_role(profile_id: Bystander kid, role: 'student')
  ada: {"revoke_role": ""} audit_log -0+8 bookings -1+1 class_students -1+0 email_outbox -0+3 enrollments -1+1 guardian_confirmations -1+0 kept_protections -0+4 notifications -0+3 profile_graph -3+0 profile_roles -1+0 push_outbox -0+2 rate_limits -0+1 b21063 locks bookings 1, enrollments 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+8 bookings -1+1 class_students -1+0 email_outbox -0+3 enrollments -1+1 guardian_confirmations -1+0 kept_protections -0+4 notifications -0+3 profile_graph -3+0 profile_roles -1+0 push_outbox -0+2 c854c7 locks bookings 1, enrollments 1, profiles 1
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
  ada: {"revoke_role": ""} audit_log -0+9 bookings -5+5 email_outbox -0+12 enrollments -2+2 group_students -3+0 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 push_outbox -0+4 rate_limits -0+1 5b48cf locks bookings 5, enrollments 2, invitations 1, profiles 5
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+9 bookings -5+5 email_outbox -0+12 enrollments -2+2 group_students -3+0 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 profile_roles -1+0 push_outbox -0+4 45e5fc locks bookings 5, enrollments 2, invitations 1, profiles 4
revoke_role(sid, 'student')
  ada: {"revoke_role": ""} age_zones -1+0 audit_log -0+19 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -4+4 group_students -1+0 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 push_outbox -0+2 rate_limits -0+1 rights_before_grants -1+0 student_integration_links -1+1 3deeda locks bookings 2, enrollments 3, exports 1, integrations 1, invitations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} age_zones -1+0 audit_log -0+19 bookings -2+2 class_students -2+0 email_outbox -0+10 enrollments -3+3 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -4+4 group_students -1+0 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -0+10 profile_graph -3+0 profile_roles -1+0 push_outbox -0+2 rights_before_grants -1+0 student_integration_links -1+1 53cbd4 locks bookings 2, enrollments 3, exports 1, integrations 1, invitations 1, profiles 1
revoke_role(age, 'agent')
  ada: {"revoke_role": ""} audit_log -0+4 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -0+2 profile_graph -2+0 profile_roles -1+0 push_outbox -0+1 rate_limits -0+1 adba6a locks invitations 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+4 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -0+2 profile_graph -2+0 profile_roles -1+0 push_outbox -0+1 b5e4f5 locks invitations 1
revoke_role(gus, 'client')
  ada: {"revoke_role": ""} audit_log -0+22 bookings -4+4 email_outbox -0+22 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_grants -1+0 integration_revocations -0+2 integration_states -1+0 integration_tokens -1+0 invitations -4+4 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 push_outbox -0+8 rate_limits -0+1 student_integration_links -1+1 6755fa locks bookings 4, exports 1, integrations 2, invitations 4, profiles 7
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+22 bookings -4+4 email_outbox -0+22 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_grants -1+0 integration_revocations -0+2 integration_states -1+0 integration_tokens -1+0 invitations -4+4 kept_protections -0+5 notifications -0+22 profile_graph -4+0 profile_roles -1+0 push_outbox -0+8 student_integration_links -1+1 276d63 locks bookings 4, exports 1, integrations 2, invitations 4, profiles 6
revoke_role(max, 'tutor')
  ada: {"revoke_role": ""} audit_log -0+4 bookings -1+1 email_outbox -0+1 enrollments -2+2 kept_protections -0+1 live_class_registrations -1+0 notifications -0+2 profile_roles -1+0 push_outbox -0+1 rate_limits -0+1 4f81c2 locks bookings 1, enrollments 2, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"revoke_role": ""} audit_log -0+4 bookings -1+1 email_outbox -0+1 enrollments -2+2 kept_protections -0+1 live_class_registrations -1+0 notifications -0+2 profile_roles -1+0 push_outbox -0+1 4916f4 locks bookings 1, enrollments 2
revoke_role(ada, 'admin')
  ada console: admin.last The last active admin must stay; another person needs the role first.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from revoke_role');

select * from finish();
rollback;
