-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_country', tests.everybody()), $answers$set_country(student_id: sid)
  ada: {"set_country": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"set_country": ""}
set_country(student_id: sia)
  ada: {"set_country": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"set_country": ""}
  rhea: {"set_country": ""} rate_limits -0+1 011a78
set_country(student_id: Bystander kid)
  ada: {"set_country": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"set_country": ""}
  rhea: {"set_country": ""} rate_limits -0+1 011a78
set_country(student_id: sol)
  ada: {"set_country": ""} rate_limits -0+1 1538bb
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"set_country": ""}
  rhea: {"set_country": ""} rate_limits -0+1 011a78
set_country(student_id: sid, country: 'Words')
  ada console: validation.failed p_country must be a code of two capital letters.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from set_country');

select * from finish();
rollback;
