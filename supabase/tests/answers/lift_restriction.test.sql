-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('lift_restriction', tests.everybody()), $answers$lift_restriction(restriction_id: contact_restrictions 1)
  ada console rhea: restriction.not_found No such restriction is in force.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
lift_restriction(restriction_id: contact_restrictions 10)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 rate_limits -0+1 27c25b locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 b12928 locks advisory 1, contact_restrictions 1, profiles 1
  rhea: permission.denied Only the school that made this restriction, or an admin, may lift it.
lift_restriction(restriction_id: contact_restrictions 2)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 rate_limits -0+1 eefa42 locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 9247ae locks advisory 1, contact_restrictions 1, profiles 1
lift_restriction(restriction_id: contact_restrictions 3)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 rate_limits -0+1 5b1421 locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 4a17e4 locks advisory 1, contact_restrictions 1, profiles 1
  rhea: permission.denied Only the school that made this restriction, or an admin, may lift it.
lift_restriction(restriction_id: contact_restrictions 4)
  ada console: restriction.not_found No such restriction is in force.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
lift_restriction(restriction_id: contact_restrictions 5)
  ada: {"lift_restriction": ""} audit_log -0+8 contact_restrictions -1+0 kept_protections -0+1 rate_limits -0+1 restriction_addresses -4+0 restriction_students -1+0 restriction_subjects -2+0 2fd55c locks advisory 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+8 contact_restrictions -1+0 kept_protections -0+1 restriction_addresses -4+0 restriction_students -1+0 restriction_subjects -2+0 095307 locks advisory 1
lift_restriction(restriction_id: contact_restrictions 6)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 rate_limits -0+1 22b442 locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 ec6994 locks advisory 1, contact_restrictions 1, profiles 1
  rhea: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 rate_limits -0+1 0d5bb3 locks advisory 1, contact_restrictions 1, profiles 1
lift_restriction(restriction_id: contact_restrictions 7)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 rate_limits -0+1 ed2cd7 locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 27dbfe locks advisory 1, contact_restrictions 1, profiles 1
  rhea: permission.denied Only the school that made this restriction, or an admin, may lift it.
lift_restriction(restriction_id: contact_restrictions 8)
  ada console: restriction.not_found No such restriction is in force.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
lift_restriction(restriction_id: contact_restrictions 9)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 rate_limits -0+1 bbc938 locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 kept_protections -0+1 01b0f6 locks advisory 1, contact_restrictions 1, profiles 1
  rhea: permission.denied Only the school that made this restriction, or an admin, may lift it.$answers$,
  'Everybody gets the listed answers from lift_restriction');

select * from finish();
rollback;
