-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('start_thread', tests.everybody()), $answers$start_thread(student_id: sid)
  ada age greg rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: validation.failed p_recipient_id is required.
  mae: 1 row 57af41 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 756eef locks profiles 3, threads 1
  max: 1 row ef5aa8 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 ad7f7d locks profiles 3, threads 1
  tea: 1 row 2c27d9 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 8ea676 locks profiles 3, threads 1
  tom: 1 row a00822 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 10ed61 locks profiles 3, threads 1
  tut: 1 row fab96e rate_limits -0+1 bc9f14
start_thread(student_id: sia)
  ada age greg gwen max rhea rob sia sid sol sue tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_recipient_id is required.
  mae: 1 row 499ef5 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 24d394 locks profiles 3, threads 1
  tea: 1 row b5da9a audit_log -0+1 rate_limits -0+1 threads -1+1 97535c locks threads 1
start_thread(student_id: Bystander kid)
  ada age greg gwen rhea rob sia sid sol sue tea tom two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_recipient_id is required.
  mae: 1 row ac0bf6 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 127914 locks profiles 3, threads 1
  max: 1 row ed74d5 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 024afe locks profiles 3, threads 1
  tut: 1 row 310477 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 aa7789 locks profiles 3, threads 1
start_thread(student_id: sol)
  ada age greg gus gwen rhea rob sia sid sol sue tea tom: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row a7a9bd audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 c0914a locks profiles 3, threads 1
  max: validation.failed p_recipient_id is required.
  tut: 1 row f87f81 audit_log -0+1 rate_limits -0+1 threads -1+1 9c689d locks threads 1
  two: 1 row 7fcebc audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 15e36e locks profiles 3, threads 1
start_thread(student_id: sid, recipient_id: gus)
  ada age greg gus gwen rhea rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row 57af41 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 756eef locks profiles 3, threads 1
  max: 1 row ef5aa8 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 ad7f7d locks profiles 3, threads 1
  tea: 1 row 2c27d9 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 8ea676 locks profiles 3, threads 1
  tom: 1 row a00822 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 10ed61 locks profiles 3, threads 1
  tut: 1 row fab96e rate_limits -0+1 bc9f14
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
  mae: 1 row 499ef5 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 24d394 locks profiles 3, threads 1
  tea: 1 row b5da9a audit_log -0+1 rate_limits -0+1 threads -1+1 97535c locks threads 1
start_thread(sid, tom)
  ada age greg mae max rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 6339e2 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 451876 locks profiles 3, threads 1
  gwen: 1 row 0b5b96 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 43a0cd locks profiles 3, threads 1
  rhea: 1 row 715759 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 9d2bcd locks profiles 3, threads 1
start_thread(sia, tut)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
start_thread(sol, max)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row a7a9bd audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 c0914a locks profiles 3, threads 1
  tut: 1 row f87f81 audit_log -0+1 rate_limits -0+1 threads -1+1 9c689d locks threads 1
  two: 1 row 7fcebc audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 15e36e locks profiles 3, threads 1
start_thread(sid, gwen)
  ada age greg gus gwen rhea rob sia sid sol sue tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row 51373e audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 a16fe4 locks profiles 3, threads 1
  max: 1 row 985f6c audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 9c8fba locks profiles 3, threads 1
  tea: 1 row a6f20a audit_log -0+1 rate_limits -0+1 threads -1+1 08e1ed locks threads 1
  tom: 1 row f6edaa audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 7207ae locks profiles 3, threads 1
start_thread(sid, rhea)
  ada age greg gus gwen rhea rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row d3dcef audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 8529a6 locks profiles 3, threads 1
  max: 1 row d42444 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 785f10 locks profiles 3, threads 1
  tea: 1 row aea072 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 d450f7 locks profiles 3, threads 1
  tom: 1 row 6ee4f3 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 9a4bdb locks profiles 3, threads 1
  tut: 1 row 685c43 audit_log -0+1 inbox_rows -0+2 rate_limits -0+1 threads -0+1 009ec4 locks profiles 3, threads 1$answers$,
  'Everybody gets the listed answers from start_thread');

select * from finish();
rollback;
