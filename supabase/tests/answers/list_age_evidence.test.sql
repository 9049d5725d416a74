-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_age_evidence', tests.everybody()), $answers$list_age_evidence(student_id: sid)
  ada: 1 row ac5e1e audit_log -0+1 rate_limits -0+1 334a5d
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row ac5e1e
list_age_evidence(student_id: sia)
  ada: nothing audit_log -0+1 rate_limits -0+1 d175f1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing
list_age_evidence(student_id: Bystander kid)
  ada: nothing audit_log -0+1 rate_limits -0+1 10291a
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing
list_age_evidence(student_id: sol)
  ada: nothing audit_log -0+1 rate_limits -0+1 8f237f
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing$answers$,
  'Everybody gets the listed answers from list_age_evidence');

select * from finish();
rollback;
