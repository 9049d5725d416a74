-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('suspend_profile', tests.everybody()), $answers$suspend_profile(profile_id: gus, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+10 bookings -4+4 email_outbox -0+7 kept_protections -0+4 notifications -0+7 rate_limits -0+1 suspended_profiles -0+2 suspension_addresses -0+3 suspensions -0+1 f30f6b locks advisory 2, bookings 4, profile_graph 4, profile_roles 2, profiles 6, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+10 bookings -4+4 email_outbox -0+7 kept_protections -0+4 notifications -0+7 suspended_profiles -0+2 suspension_addresses -0+3 suspensions -0+1 af75e8 locks advisory 2, bookings 4, profile_graph 4, profile_roles 2, profiles 5, suspensions 1
suspend_profile(profile_id: gwen, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+7 bookings -2+2 email_outbox -0+2 kept_protections -0+3 notifications -0+2 people_to_check -0+1 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+2 suspensions -0+1 3a4c0d locks advisory 2, bookings 2, profile_graph 4, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+7 bookings -2+2 email_outbox -0+2 kept_protections -0+3 notifications -0+2 people_to_check -0+1 suspended_profiles -0+1 suspension_addresses -0+2 suspensions -0+1 176918 locks advisory 2, bookings 2, profile_graph 4, profile_roles 1, profiles 1, suspensions 1
suspend_profile(profile_id: sid, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+3 kept_protections -0+2 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 02143d locks advisory 2, profile_graph 1, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+3 kept_protections -0+2 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 f954b3 locks advisory 2, profile_graph 1, profile_roles 1, profiles 1, suspensions 1
suspend_profile(profile_id: sia, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+3 kept_protections -0+2 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 f8b236 locks advisory 2, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+3 kept_protections -0+2 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 3a4d14 locks advisory 2, profile_roles 1, profiles 1, suspensions 1
suspend_profile(profile_id: tut, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+9 bookings -5+5 email_outbox -0+7 group_students -3+0 kept_protections -0+2 notifications -0+8 people_to_check -0+1 push_outbox -0+4 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 05b167 locks advisory 2, bookings 5, profile_graph 3, profile_roles 1, profiles 6, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+9 bookings -5+5 email_outbox -0+7 group_students -3+0 kept_protections -0+2 notifications -0+8 people_to_check -0+1 push_outbox -0+4 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 573a09 locks advisory 2, bookings 5, profile_graph 3, profile_roles 1, profiles 5, suspensions 1
suspend_profile(profile_id: Bystander kid, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+2 kept_protections -0+1 rate_limits -0+1 suspended_profiles -0+1 suspensions -0+1 08651e locks advisory 2, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+2 kept_protections -0+1 suspended_profiles -0+1 suspensions -0+1 a3af19 locks advisory 2, profile_roles 1, profiles 1, suspensions 1
suspend_profile(profile_id: greg, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+5 kept_protections -0+3 people_to_check -0+1 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+2 suspensions -0+1 3cae25 locks advisory 2, profile_graph 3, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+5 kept_protections -0+3 people_to_check -0+1 suspended_profiles -0+1 suspension_addresses -0+2 suspensions -0+1 706fdb locks advisory 2, profile_graph 3, profile_roles 1, profiles 1, suspensions 1$answers$,
  'Everybody gets the listed answers from suspend_profile');

select * from finish();
rollback;
