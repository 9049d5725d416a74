-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('suspend_profile', tests.everybody()), $answers$suspend_profile(profile_id: gus, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+10 bookings -4+4 email_outbox -0+7 notifications -0+7 rate_limits -0+1 suspended_profiles -0+2 suspension_addresses -0+3 suspensions -0+1 ce774b locks advisory 2, bookings 4, profile_graph 4, profile_roles 2, profiles 6, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+10 bookings -4+4 email_outbox -0+7 notifications -0+7 suspended_profiles -0+2 suspension_addresses -0+3 suspensions -0+1 c46cb6 locks advisory 2, bookings 4, profile_graph 4, profile_roles 2, profiles 5, suspensions 1
suspend_profile(profile_id: gwen, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+7 bookings -2+2 email_outbox -0+2 notifications -0+2 people_to_check -0+1 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+2 suspensions -0+1 5b1407 locks advisory 2, bookings 2, profile_graph 4, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+7 bookings -2+2 email_outbox -0+2 notifications -0+2 people_to_check -0+1 suspended_profiles -0+1 suspension_addresses -0+2 suspensions -0+1 fe798d locks advisory 2, bookings 2, profile_graph 4, profile_roles 1, profiles 1, suspensions 1
suspend_profile(profile_id: sid, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+3 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 6cff7c locks advisory 2, profile_graph 1, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+3 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 decd54 locks advisory 2, profile_graph 1, profile_roles 1, profiles 1, suspensions 1
suspend_profile(profile_id: sia, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+3 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 4f1e68 locks advisory 2, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+3 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 d6c2bc locks advisory 2, profile_roles 1, profiles 1, suspensions 1
suspend_profile(profile_id: tut, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+9 bookings -5+5 email_outbox -0+8 notifications -0+8 people_to_check -0+1 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 3e3a0a locks advisory 2, bookings 5, profile_graph 3, profile_roles 1, profiles 6, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+9 bookings -5+5 email_outbox -0+8 notifications -0+8 people_to_check -0+1 suspended_profiles -0+1 suspension_addresses -0+1 suspensions -0+1 c8f40f locks advisory 2, bookings 5, profile_graph 3, profile_roles 1, profiles 5, suspensions 1
suspend_profile(profile_id: Bystander kid, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+2 rate_limits -0+1 suspended_profiles -0+1 suspensions -0+1 77a63b locks advisory 2, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+2 suspended_profiles -0+1 suspensions -0+1 f4fea0 locks advisory 2, profile_roles 1, profiles 1, suspensions 1
suspend_profile(profile_id: greg, reason: 'Words')
  ada: {"suspend_profile": ""} audit_log -0+5 people_to_check -0+1 rate_limits -0+1 suspended_profiles -0+1 suspension_addresses -0+2 suspensions -0+1 53c12a locks advisory 2, profile_graph 3, profile_roles 1, profiles 2, suspensions 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"suspend_profile": ""} audit_log -0+5 people_to_check -0+1 suspended_profiles -0+1 suspension_addresses -0+2 suspensions -0+1 739dd6 locks advisory 2, profile_graph 3, profile_roles 1, profiles 1, suspensions 1$answers$,
  'Everybody gets the listed answers from suspend_profile');

select * from finish();
rollback;
