-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('grant_role', tests.everybody()), $answers$grant_role(profile_id: gus, role: 'client')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 rate_limits -0+1 c9a047 locks profile_details 2, profile_roles 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 e9b447 locks profile_details 2, profile_roles 1
grant_role(profile_id: gus, role: 'tutor')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 e69851 locks profile_details 2, profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 b87f55 locks profile_details 2, profiles 1
grant_role(profile_id: gwen, role: 'student')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 970355 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 e9774d locks profiles 1
grant_role(profile_id: sid, role: 'client')
  ada console: age.not_confirmed A minor cannot be a client, tutor or agent.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
grant_role(profile_id: sid, role: 'student')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 rate_limits -0+1 c8cb29 locks profile_roles 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 34b363 locks profile_roles 1
grant_role(profile_id: sia, role: 'client')
  ada console: age.not_confirmed A minor cannot be a client, tutor or agent.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
grant_role(profile_id: sia, role: 'tutor')
  ada console: age.not_confirmed A minor cannot be a client, tutor or agent.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
grant_role(profile_id: tut, role: 'student')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 418984 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 34b773 locks profiles 1
grant_role(profile_id: tut, role: 'tutor')
  ada: {"grant_role": ""} rate_limits -0+1 1538bb locks profile_roles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} locks profile_roles 1
grant_role(profile_id: Bystander kid, role: 'student')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 rate_limits -0+1 343b65 locks profile_roles 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 9206b7 locks profile_roles 1
grant_role(profile_id: greg, role: 'client')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 rate_limits -0+1 b6de53 locks profile_details 1, profile_roles 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 f96435 locks profile_details 1, profile_roles 1
grant_role(profile_id: greg, role: 'tutor')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 feda10 locks profile_details 1, profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 db8d26 locks profile_details 1, profiles 1
grant_role(sid, 'client')
  ada console: age.not_confirmed A minor cannot be a client, tutor or agent.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
grant_role(sid, 'agent')
  ada console: age.not_confirmed A minor cannot be a client, tutor or agent.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
grant_role(sid, 'student')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 rate_limits -0+1 c8cb29 locks profile_roles 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 34b363 locks profile_roles 1
grant_role(sid, 'admin')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 045040 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 fca28f locks profiles 1
grant_role(tut, 'client')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 79279b locks profile_details 1, profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 b0bc8a locks profile_details 1, profiles 1
grant_role(tut, 'agent')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 6b7b00 locks profile_details 1, profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 78d591 locks profile_details 1, profiles 1
grant_role(tut, 'student')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 418984 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 34b773 locks profiles 1
grant_role(tut, 'admin')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 503164 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 912fc4 locks profiles 1
grant_role(mae, 'client')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 rate_limits -0+1 169dc3 locks profile_details 1, profile_roles 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -1+1 0cb01f locks profile_details 1, profile_roles 1
grant_role(mae, 'agent')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 4dc106 locks profile_details 1, profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 6fde0b locks profile_details 1, profiles 1
grant_role(mae, 'student')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 c1edef locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 de0216 locks profiles 1
grant_role(mae, 'admin')
  ada: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 rate_limits -0+1 b3dfe5 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"grant_role": ""} audit_log -0+1 profile_roles -0+1 bb9726 locks profiles 1$answers$,
  'Everybody gets the listed answers from grant_role');

select * from finish();
rollback;
