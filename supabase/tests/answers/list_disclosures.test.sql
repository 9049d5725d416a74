-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_disclosures', tests.everybody()), $answers$list_disclosures(student_id: sid)
  ada: 4 rows f7cdd9 audit_log -0+1 rate_limits -0+1 a0abd4
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 4 rows f7cdd9
list_disclosures(student_id: sia)
  ada: nothing audit_log -0+1 rate_limits -0+1 1e735d
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing
list_disclosures(student_id: Bystander kid)
  ada: nothing audit_log -0+1 rate_limits -0+1 415b60
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing
list_disclosures(student_id: sol)
  ada: 1 row 188902 audit_log -0+1 rate_limits -0+1 f8781d
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: 1 row 188902
list_disclosures(student_id: sid, limit: 1)
  ada: 1 row 463904 audit_log -0+1 rate_limits -0+1 a0abd4
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 463904
list_disclosures(student_id: sia, limit: 50)
  ada: nothing audit_log -0+1 rate_limits -0+1 1e735d
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing
list_disclosures(student_id: Bystander kid, offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 415b60
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing$answers$,
  'Everybody gets the listed answers from list_disclosures');

select * from finish();
rollback;
