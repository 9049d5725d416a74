-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_primary_guardian', tests.everybody()), $answers$set_primary_guardian(link_id: age>gus agent)
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_primary_guardian(link_id: grace>sol)
  ada: 1 row 60121a profile_graph -1+1 rate_limits -0+1 9975c4 locks integrations 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 60121a profile_graph -1+1 bfb6ae locks integrations 2, profile_graph 1, profiles 1
  rhea: 1 row 60121a profile_graph -1+1 rate_limits -0+1 6f25f9 locks integrations 2, profile_graph 1, profiles 1
set_primary_guardian(link_id: greg>sia)
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_primary_guardian(link_id: greg>sol)
  ada: 1 row 983ff8 audit_log -0+2 profile_graph -2+2 rate_limits -0+1 68a54e locks integrations 2, profile_graph 2, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 983ff8 audit_log -0+2 profile_graph -2+2 828d95 locks integrations 2, profile_graph 2, profiles 1
  rhea: 1 row 983ff8 audit_log -0+2 profile_graph -2+2 rate_limits -0+1 83539b locks integrations 2, profile_graph 2, profiles 1
set_primary_guardian(link_id: gus>sia)
  ada: 1 row 0cde8d profile_graph -1+1 rate_limits -0+1 e3d07d locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0cde8d profile_graph -1+1 ee28d3 locks profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_primary_guardian(link_id: gus>sid)
  ada: 1 row b2c655 profile_graph -1+1 rate_limits -0+1 5ae94a locks profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row b2c655 profile_graph -1+1 3c9c91 locks profile_graph 1, profiles 1
set_primary_guardian(link_id: gwen>sia)
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_primary_guardian(link_id: gwen>sid)
  ada: 1 row 54512d audit_log -0+2 profile_graph -2+2 rate_limits -0+1 60e4dc locks profile_graph 2, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 54512d audit_log -0+2 profile_graph -2+2 19a26b locks profile_graph 2, profiles 1
set_primary_guardian(link_id: max>sol)
  ada: 1 row 417eae audit_log -0+2 profile_graph -2+2 rate_limits -0+1 cc3aff locks integrations 2, profile_graph 2, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 417eae audit_log -0+2 profile_graph -2+2 68edf2 locks integrations 2, profile_graph 2, profiles 1
  rhea: 1 row 417eae audit_log -0+2 profile_graph -2+2 rate_limits -0+1 b412b7 locks integrations 2, profile_graph 2, profiles 1
set_primary_guardian(link_id: rhea>sid)
  ada: 1 row 99367f audit_log -0+2 profile_graph -2+2 rate_limits -0+1 e86160 locks profile_graph 2, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 99367f audit_log -0+2 profile_graph -2+2 f3a099 locks profile_graph 2, profiles 1
set_primary_guardian(link_id: rob>gwen agent)
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_primary_guardian(link_id: rob>sol)
  ada: 1 row 682323 audit_log -0+2 profile_graph -2+2 rate_limits -0+1 11e447 locks integrations 2, profile_graph 2, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 682323 audit_log -0+2 profile_graph -2+2 4049f9 locks integrations 2, profile_graph 2, profiles 1
  rhea: 1 row 682323 audit_log -0+2 profile_graph -2+2 rate_limits -0+1 4cf69c locks integrations 2, profile_graph 2, profiles 1$answers$,
  'Everybody gets the listed answers from set_primary_guardian');

select * from finish();
rollback;
