-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_primary_guardian', tests.everybody()), $answers$set_primary_guardian(link_id: age>gus agent)
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_primary_guardian(link_id: grace>sol)
  ada: 1 row 60121a profile_graph -1+1 rate_limits -0+1 7b6785 locks integrations 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 60121a profile_graph -1+1 211142 locks integrations 2, profile_graph 1, profiles 1
  rhea: 1 row 60121a profile_graph -1+1 rate_limits -0+1 be0a52 locks integrations 2, profile_graph 1, profiles 1
set_primary_guardian(link_id: greg>sia)
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_primary_guardian(link_id: greg>sol)
  ada: 1 row 983ff8 audit_log -0+2 profile_graph -2+2 rate_limits -0+1 fe6f70 locks integrations 2, profile_graph 2, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 983ff8 audit_log -0+2 profile_graph -2+2 eed1b8 locks integrations 2, profile_graph 2, profiles 1
  rhea: 1 row 983ff8 audit_log -0+2 profile_graph -2+2 rate_limits -0+1 598f78 locks integrations 2, profile_graph 2, profiles 1
set_primary_guardian(link_id: gus>sia)
  ada: 1 row 0cde8d profile_graph -1+1 rate_limits -0+1 9c1d49 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0cde8d profile_graph -1+1 0ee90c locks profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_primary_guardian(link_id: gus>sid)
  ada: 1 row b2c655 profile_graph -1+1 rate_limits -0+1 b652c2 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row b2c655 profile_graph -1+1 f3514f locks profile_graph 1, profiles 1
set_primary_guardian(link_id: gwen>sia)
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_primary_guardian(link_id: gwen>sid)
  ada: 1 row 7f77de audit_log -0+3 exports -1+1 profile_graph -2+2 rate_limits -0+1 d328cc locks integrations 1, profile_graph 2, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 7f77de audit_log -0+3 exports -1+1 profile_graph -2+2 2556b0 locks integrations 1, profile_graph 2, profiles 1
set_primary_guardian(link_id: max>sol)
  ada: 1 row 417eae audit_log -0+2 profile_graph -2+2 rate_limits -0+1 b9a3b7 locks integrations 2, profile_graph 2, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 417eae audit_log -0+2 profile_graph -2+2 dc159a locks integrations 2, profile_graph 2, profiles 1
  rhea: 1 row 417eae audit_log -0+2 profile_graph -2+2 rate_limits -0+1 04c73e locks integrations 2, profile_graph 2, profiles 1
set_primary_guardian(link_id: rhea>sid)
  ada: 1 row 99367f audit_log -0+2 profile_graph -2+2 rate_limits -0+1 1993d5 locks profile_graph 2, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 99367f audit_log -0+2 profile_graph -2+2 ace0ca locks profile_graph 2, profiles 1
set_primary_guardian(link_id: rob>gwen agent)
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_primary_guardian(link_id: rob>sol)
  ada: 1 row 682323 audit_log -0+2 profile_graph -2+2 rate_limits -0+1 41c2c0 locks integrations 2, profile_graph 2, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 682323 audit_log -0+2 profile_graph -2+2 1e306d locks integrations 2, profile_graph 2, profiles 1
  rhea: 1 row 682323 audit_log -0+2 profile_graph -2+2 rate_limits -0+1 c65cc3 locks integrations 2, profile_graph 2, profiles 1$answers$,
  'Everybody gets the listed answers from set_primary_guardian');

select * from finish();
rollback;
