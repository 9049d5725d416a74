-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('explain_access', tests.everybody()), $answers$explain_access(guardian_id: gus, student_id: sid)
  ada: 4 rows e77976 audit_log -0+1 rate_limits -0+1 2bb480
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows e77976 audit_log -0+1 ea3acd
explain_access(guardian_id: gus, student_id: sia)
  ada: 4 rows e77976 audit_log -0+1 rate_limits -0+1 7a6170
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows e77976 audit_log -0+1 26cfda
explain_access(guardian_id: gus, student_id: Bystander kid)
  ada: 4 rows e77976 audit_log -0+1 rate_limits -0+1 d8b1b3
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows e77976 audit_log -0+1 3f1a69
explain_access(guardian_id: gus, student_id: sol)
  ada: 4 rows 7ff37c audit_log -0+1 rate_limits -0+1 680831
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows 7ff37c audit_log -0+1 a0cd4b
explain_access(guardian_id: gwen, student_id: sid)
  ada: 4 rows 13b3fb audit_log -0+1 rate_limits -0+1 c56a91
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows 13b3fb audit_log -0+1 08dae8
explain_access(guardian_id: gwen, student_id: sia)
  ada: 4 rows da26b0 audit_log -0+1 rate_limits -0+1 910f14
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows da26b0 audit_log -0+1 9bada1
explain_access(guardian_id: gwen, student_id: Bystander kid)
  ada: 4 rows cdaddf audit_log -0+1 rate_limits -0+1 5ef4f1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows cdaddf audit_log -0+1 a0feaf
explain_access(guardian_id: gwen, student_id: sol)
  ada: 4 rows 7ff37c audit_log -0+1 rate_limits -0+1 3afb28
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows 7ff37c audit_log -0+1 c6d550$answers$,
  'Everybody gets the listed answers from explain_access');

select * from finish();
rollback;
