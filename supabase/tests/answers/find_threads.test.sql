-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('find_threads', tests.everybody()), $answers$find_threads()
  ada console: validation.failed Give p_student_id, p_profile_id or both.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
find_threads(student_id: sid)
  ada: 2 rows 81a04f audit_log -0+1 rate_limits -0+1 245b3a
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows 81a04f audit_log -0+1 622edd
find_threads(student_id: sia)
  ada: 1 row 7aa94c audit_log -0+1 rate_limits -0+1 04fdca
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 7aa94c audit_log -0+1 347b0c
find_threads(student_id: Bystander kid)
  ada: nothing audit_log -0+1 rate_limits -0+1 f45ecf
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 a996fe
find_threads(student_id: sol)
  ada: 1 row ed3256 audit_log -0+1 rate_limits -0+1 0bc68e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row ed3256 audit_log -0+1 6d9619
find_threads(profile_id: gus)
  ada: 2 rows 4db657 audit_log -0+1 rate_limits -0+1 510d65
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows 4db657 audit_log -0+1 ce59d4
find_threads(profile_id: gwen)
  ada: 1 row 10a7b4 audit_log -0+1 rate_limits -0+1 6a1ae4
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 10a7b4 audit_log -0+1 1a41a1
find_threads(profile_id: sid)
  ada: nothing audit_log -0+1 rate_limits -0+1 c2db1e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 9cf182
find_threads(profile_id: sia)
  ada: nothing audit_log -0+1 rate_limits -0+1 a56587
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 6713a6
find_threads(profile_id: tut)
  ada: 2 rows 8f1c84 audit_log -0+1 rate_limits -0+1 210360
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows 8f1c84 audit_log -0+1 e98661
find_threads(profile_id: Bystander kid)
  ada: nothing audit_log -0+1 rate_limits -0+1 30ebef
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 b4573c
find_threads(profile_id: greg)
  ada: nothing audit_log -0+1 rate_limits -0+1 6c4a52
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 6181a8$answers$,
  'Everybody gets the listed answers from find_threads');

select * from finish();
rollback;
