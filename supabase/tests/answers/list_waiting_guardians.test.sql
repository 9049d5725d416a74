-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_waiting_guardians', tests.everybody()), $answers$list_waiting_guardians(student_id: sid)
  ada: nothing audit_log -0+1 rate_limits -0+1 f6f92b
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: nothing
list_waiting_guardians(student_id: sia)
  ada: 1 row 4d5e29 audit_log -0+1 rate_limits -0+1 cde0d4
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: 1 row 4d5e29
  rhea: nothing
list_waiting_guardians(student_id: Bystander kid)
  ada: 1 row 97b4be audit_log -0+1 rate_limits -0+1 4529f1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console rhea: 1 row 97b4be
list_waiting_guardians(student_id: sol)
  ada: nothing audit_log -0+1 rate_limits -0+1 bc0069
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console rhea: nothing$answers$,
  'Everybody gets the listed answers from list_waiting_guardians');

select * from finish();
rollback;
