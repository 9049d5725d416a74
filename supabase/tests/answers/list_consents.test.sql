-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_consents', tests.everybody()), $answers$list_consents(student_id: sid)
  ada: 3 rows 09a431 audit_log -0+1 rate_limits -0+1 f6bfb2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 3 rows 09a431
list_consents(student_id: sia)
  ada: 3 rows e71e72 audit_log -0+1 rate_limits -0+1 1fca8c
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: 3 rows e71e72
list_consents(student_id: Bystander kid)
  ada: 3 rows 1743f0 audit_log -0+1 rate_limits -0+1 44f9aa
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: 3 rows 1743f0
list_consents(student_id: sol)
  ada: 3 rows c23826 audit_log -0+1 rate_limits -0+1 0a36f1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console rhea: 3 rows c23826$answers$,
  'Everybody gets the listed answers from list_consents');

select * from finish();
rollback;
