-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('lift_restriction', tests.everybody()), $answers$lift_restriction(restriction_id: contact_restrictions 1)
  ada console rhea: restriction.not_found No such restriction is in force.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
lift_restriction(restriction_id: contact_restrictions 2)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 808dda locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 6428c6 locks advisory 1, contact_restrictions 1, profiles 1
lift_restriction(restriction_id: contact_restrictions 3)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 34a8ef locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 43367e locks advisory 1, contact_restrictions 1, profiles 1
  rhea: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 dd4cc1 locks advisory 1, contact_restrictions 1, profiles 1
lift_restriction(restriction_id: contact_restrictions 4)
  ada console: restriction.not_found No such restriction is in force.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
lift_restriction(restriction_id: contact_restrictions 5)
  ada: {"lift_restriction": ""} audit_log -0+8 contact_restrictions -1+0 rate_limits -0+1 restriction_addresses -4+0 restriction_students -1+0 restriction_subjects -2+0 3e0e95
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+8 contact_restrictions -1+0 restriction_addresses -4+0 restriction_students -1+0 restriction_subjects -2+0 26a5d0
lift_restriction(restriction_id: contact_restrictions 6)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 30902d locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 b8994a locks advisory 1, contact_restrictions 1, profiles 1
  rhea: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 846f13 locks advisory 1, contact_restrictions 1, profiles 1
lift_restriction(restriction_id: contact_restrictions 7)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 c751f0 locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 c5eca4 locks advisory 1, contact_restrictions 1, profiles 1
  rhea: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 c09b90 locks advisory 1, contact_restrictions 1, profiles 1
lift_restriction(restriction_id: contact_restrictions 8)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 2090a3 locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 ba9eab locks advisory 1, contact_restrictions 1, profiles 1
  rhea: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 52769c locks advisory 1, contact_restrictions 1, profiles 1
lift_restriction(restriction_id: contact_restrictions 9)
  ada: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 d636ad locks advisory 1, contact_restrictions 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 427ef0 locks advisory 1, contact_restrictions 1, profiles 1
  rhea: {"lift_restriction": ""} audit_log -0+1 contact_restrictions -1+1 rate_limits -0+1 745793 locks advisory 1, contact_restrictions 1, profiles 1$answers$,
  'Everybody gets the listed answers from lift_restriction');

select * from finish();
rollback;
