-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_student_statuses', tests.everybody()), $answers$list_student_statuses(student_id: sid)
  ada: nothing audit_log -0+1 rate_limits -0+1 7bd936
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: nothing
list_student_statuses(student_id: sia)
  ada: nothing audit_log -0+1 rate_limits -0+1 bc1c08
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing
list_student_statuses(student_id: Bystander kid)
  ada: nothing audit_log -0+1 rate_limits -0+1 840896
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: nothing
list_student_statuses(student_id: sol)
  ada: 1 row 980364 audit_log -0+1 rate_limits -0+1 055e99
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: 1 row 980364$answers$,
  'Everybody gets the listed answers from list_student_statuses');

select * from finish();
rollback;
