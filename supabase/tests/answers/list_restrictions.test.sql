-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_restrictions', tests.everybody()), $answers$list_restrictions()
  ada: 7 rows ec591a audit_log -0+4 rate_limits -0+1 52467e
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and school managers may do this.
  anon grace: auth.required Sign in first.
  console: 7 rows ec591a audit_log -0+4 117b98
  rhea: 5 rows a6f8fc audit_log -0+3 rate_limits -0+1 2ef868
list_restrictions(student_id: sid)
  ada: 2 rows 712bcf audit_log -0+1 rate_limits -0+1 77593e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows 712bcf audit_log -0+1 3d4c39
list_restrictions(student_id: sia)
  ada: 3 rows a7a448 audit_log -0+1 rate_limits -0+1 9b8683
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 3 rows a7a448 audit_log -0+1 345d74
  rhea: 3 rows 52002b audit_log -0+1 rate_limits -0+1 2a3b96
list_restrictions(student_id: Bystander kid)
  ada: 1 row cd4ec7 audit_log -0+1 rate_limits -0+1 bfe7a8
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row cd4ec7 audit_log -0+1 1fe971
  rhea: 1 row b562d7 audit_log -0+1 rate_limits -0+1 ea8035
list_restrictions(student_id: sol)
  ada: 1 row 6be5e5 audit_log -0+1 rate_limits -0+1 277ca2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 6be5e5 audit_log -0+1 d97e6c
  rhea: 1 row 70801c audit_log -0+1 rate_limits -0+1 3db654
list_restrictions(include_ended: true)
  ada: 8 rows b28267 audit_log -0+4 rate_limits -0+1 52467e
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and school managers may do this.
  anon grace: auth.required Sign in first.
  console: 8 rows b28267 audit_log -0+4 117b98
  rhea: 5 rows a6f8fc audit_log -0+3 rate_limits -0+1 2ef868
list_restrictions(include_ended: false)
  ada: 7 rows ec591a audit_log -0+4 rate_limits -0+1 52467e
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and school managers may do this.
  anon grace: auth.required Sign in first.
  console: 7 rows ec591a audit_log -0+4 117b98
  rhea: 5 rows a6f8fc audit_log -0+3 rate_limits -0+1 2ef868
list_restrictions(limit: 1)
  ada: 1 row 707622 audit_log -0+1 rate_limits -0+1 77593e
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and school managers may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 707622 audit_log -0+1 3d4c39
  rhea: 1 row 7a71b2 audit_log -0+1 rate_limits -0+1 2a3b96
list_restrictions(limit: 50)
  ada: 7 rows ec591a audit_log -0+4 rate_limits -0+1 52467e
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and school managers may do this.
  anon grace: auth.required Sign in first.
  console: 7 rows ec591a audit_log -0+4 117b98
  rhea: 5 rows a6f8fc audit_log -0+3 rate_limits -0+1 2ef868
list_restrictions(offset: 3)
  ada: 4 rows 5fa827 audit_log -0+3 rate_limits -0+1 769162
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and school managers may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows 5fa827 audit_log -0+3 e16cb1
  rhea: 2 rows 4ce238 audit_log -0+1 rate_limits -0+1 2a3b96$answers$,
  'Everybody gets the listed answers from list_restrictions');

select * from finish();
rollback;
