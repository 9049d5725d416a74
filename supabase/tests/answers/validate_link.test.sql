-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('validate_link', tests.everybody()), $answers$validate_link(guardian_id: gus, student_id: sid)
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 4a9c3b
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus sid: {"validate_link": true}
validate_link(guardian_id: gus, student_id: sia)
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 259699
  age greg gwen mae max rhea rob sid sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus sia: {"validate_link": true}
validate_link(guardian_id: gus, student_id: Bystander kid)
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 6eefdf
  age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus: {"validate_link": true}
validate_link(guardian_id: gus, student_id: sol)
  ada: {"validate_link": false} audit_log -0+1 rate_limits -0+1 5ce04e
  age greg gwen mae max rhea rob sia sid sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus sol: {"validate_link": false}
validate_link(guardian_id: gwen, student_id: sid)
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 a84ef0
  age greg gus mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gwen sid: {"validate_link": true}
validate_link(guardian_id: gwen, student_id: sia)
  ada: {"validate_link": false} audit_log -0+1 rate_limits -0+1 7cb95a
  age greg gus mae max rhea rob sid sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gwen sia: {"validate_link": false}
validate_link(guardian_id: gwen, student_id: Bystander kid)
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 86e3da
  age greg gus mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gwen: {"validate_link": true}
validate_link(guardian_id: gwen, student_id: sol)
  ada: {"validate_link": false} audit_log -0+1 rate_limits -0+1 4104a3
  age greg gus mae max rhea rob sia sid sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gwen sol: {"validate_link": false}
validate_link(guardian_id: gus, student_id: sid, right: 'book')
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 4a9c3b
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus sid: {"validate_link": true}
validate_link(guardian_id: gus, student_id: sia, right: 'view_progress')
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 259699
  age greg gwen mae max rhea rob sid sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus sia: {"validate_link": true}
validate_link(guardian_id: gus, student_id: Bystander kid, right: 'message')
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 6eefdf
  age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus: {"validate_link": true}
validate_link(gus, sid, 'book')
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 4a9c3b
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus sid: {"validate_link": true}
validate_link(gwen, sid, 'book')
  ada: {"validate_link": false} audit_log -0+1 rate_limits -0+1 a84ef0
  age greg gus mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gwen sid: {"validate_link": false}
validate_link(max, sol, 'book')
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 2b83fb
  age greg gus gwen mae rhea rob sia sid sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console max sol: {"validate_link": true}
validate_link(greg, sid, 'book')
  ada: {"validate_link": false} audit_log -0+1 rate_limits -0+1 1b2a14
  age gus gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console greg sid: {"validate_link": false}
validate_link(gwen, sia, 'book')
  ada: {"validate_link": false} audit_log -0+1 rate_limits -0+1 7cb95a
  age greg gus mae max rhea rob sid sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gwen sia: {"validate_link": false}
validate_link(gus, sid, 'message')
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 4a9c3b
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gus sid: {"validate_link": true}
validate_link(gwen, sid, 'message')
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 a84ef0
  age greg gus mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gwen sid: {"validate_link": true}
validate_link(max, sol, 'message')
  ada: {"validate_link": true} audit_log -0+1 rate_limits -0+1 2b83fb
  age greg gus gwen mae rhea rob sia sid sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console max sol: {"validate_link": true}
validate_link(greg, sid, 'message')
  ada: {"validate_link": false} audit_log -0+1 rate_limits -0+1 1b2a14
  age gus gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console greg sid: {"validate_link": false}
validate_link(gwen, sia, 'message')
  ada: {"validate_link": false} audit_log -0+1 rate_limits -0+1 7cb95a
  age greg gus mae max rhea rob sid sol sue tea tom tut two: permission.denied Only the guardian or the student of the link may call this.
  anon grace: auth.required Sign in first.
  console gwen sia: {"validate_link": false}$answers$,
  'Everybody gets the listed answers from validate_link');

select * from finish();
rollback;
