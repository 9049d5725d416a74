-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('start_thread', tests.everybody()), $answers$start_thread(student_id: sid)
  ada age greg rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: validation.failed p_recipient_id is required.
  mae: 1 row 501c73 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 35eda5 locks profiles 3, threads 1
  max: 1 row 675c7a audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 d51774 locks profiles 3, threads 1
  tea: 1 row c9c571 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 9491e1 locks profiles 3, threads 1
  tom: 1 row f23c1b audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 938808 locks profiles 3, threads 1
  tut: 1 row bf4427 rate_limits -0+1 bc9f14
start_thread(student_id: sia)
  ada age greg gwen max rhea rob sia sid sol sue tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_recipient_id is required.
  mae: 1 row a29466 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 62c174 locks profiles 3, threads 1
  tea: 1 row 8c8a9d audit_log -0+1 rate_limits -0+1 threads -1+1 c052ce locks threads 1
start_thread(student_id: Bystander kid)
  ada age greg gwen rhea rob sia sid sol sue tea tom two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_recipient_id is required.
  mae: 1 row 3997e6 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 2d057f locks profiles 3, threads 1
  max: 1 row 7583c9 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 b0401b locks profiles 3, threads 1
  tut: 1 row 238166 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 5116f5 locks profiles 3, threads 1
start_thread(student_id: sol)
  ada age greg gus gwen rhea rob sia sid sol sue tea tom: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row c386e8 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 6506b1 locks profiles 3, threads 1
  max: validation.failed p_recipient_id is required.
  tut: 1 row 486d85 audit_log -0+1 rate_limits -0+1 threads -1+1 95f09b locks threads 1
  two: 1 row 2bbd55 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 1cf7ff locks profiles 3, threads 1
start_thread(student_id: sid, recipient_id: gus)
  ada age greg gus gwen rhea rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row 501c73 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 35eda5 locks profiles 3, threads 1
  max: 1 row 675c7a audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 d51774 locks profiles 3, threads 1
  tea: 1 row c9c571 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 9491e1 locks profiles 3, threads 1
  tom: 1 row f23c1b audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 938808 locks profiles 3, threads 1
  tut: 1 row bf4427 rate_limits -0+1 bc9f14
start_thread(student_id: sia, recipient_id: tut)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
start_thread(student_id: Bystander kid, recipient_id: tea)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
start_thread(student_id: sol, recipient_id: gwen)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
start_thread(student_id: sid, side: 'guardian')
  ada age greg mae max rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: validation.failed p_recipient_id is required.
start_thread(student_id: sia, side: 'staff')
  ada age greg gus gwen max rhea rob sia sid sol sue tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row a29466 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 62c174 locks profiles 3, threads 1
  tea: 1 row 8c8a9d audit_log -0+1 rate_limits -0+1 threads -1+1 c052ce locks threads 1
start_thread(sid, tom)
  ada age greg mae max rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row ed050a audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 f3bd81 locks profiles 3, threads 1
  gwen: 1 row 09e2c8 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 b1d307 locks profiles 3, threads 1
  rhea: 1 row 879db1 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 0b37eb locks profiles 3, threads 1
start_thread(sia, tut)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
start_thread(sol, max)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row c386e8 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 6506b1 locks profiles 3, threads 1
  tut: 1 row 486d85 audit_log -0+1 rate_limits -0+1 threads -1+1 95f09b locks threads 1
  two: 1 row 2bbd55 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 1cf7ff locks profiles 3, threads 1
start_thread(sid, gwen)
  ada age greg gus gwen rhea rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row 0cffab audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 ce16a5 locks profiles 3, threads 1
  max: 1 row e5043e audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 fa0f4b locks profiles 3, threads 1
  tea: 1 row c606fa audit_log -0+1 rate_limits -0+1 threads -1+1 a3796b locks threads 1
  tom: 1 row 6d1ef8 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 5b55e2 locks profiles 3, threads 1
  tut: 1 row 706141 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 a7c7c4 locks profiles 3, threads 1
start_thread(sid, rhea)
  ada age greg gus gwen rhea rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row e02811 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 1fddf3 locks profiles 3, threads 1
  max: 1 row 6a63b1 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 698f77 locks profiles 3, threads 1
  tea: 1 row 318cd5 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 965d05 locks profiles 3, threads 1
  tom: 1 row 44df6a audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 693748 locks profiles 3, threads 1
  tut: 1 row fc11a7 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 ff3342 locks profiles 3, threads 1$answers$,
  'Everybody gets the listed answers from start_thread');

select * from finish();
rollback;
