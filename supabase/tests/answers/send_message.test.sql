-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('send_message', tests.everybody()), $answers$send_message(student_id: sid)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: sia)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: Bystander kid)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: sol)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: sid, body: 'Words')
  ada age greg rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: validation.failed p_recipient_id is required.
  mae: 1 row 49bb16 audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 8cf7e7 locks advisory 1, profiles 3, threads 1
  max: 1 row d79aaf audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 b9ec05 locks advisory 1, profiles 3, threads 1
  tea: 1 row 9dcf6c audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 a4be9e locks advisory 1, profiles 3, threads 1
  tom: 1 row 76df9d audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 4717c7 locks advisory 1, profiles 3, threads 1
  tut: 1 row 83a5a1 inbox_rows -2+2 messages -0+1 rate_limits -0+1 threads -1+1 8b3b4e locks advisory 1, profiles 1, threads 1
send_message(student_id: sia, recipient_id: gus)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: Bystander kid, recipient_id: tut)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: sol, recipient_id: tea)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: sid, recipient_id: gwen)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: sia, attachment_path: 'nothing')
  ada age greg gwen max rhea rob sia sid sol sue tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: validation.failed p_recipient_id is required.
  mae tea: attachment.not_found No such upload in this thread.
send_message(student_id: Bystander kid, client_id: gen_random_uuid())
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: sol, side: 'guardian')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(student_id: sid, side: 'staff')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: message.empty A message needs text or a file.
  anon console grace: auth.required Sign in first.
send_message(sid, 'Hello', tut)
  ada age greg gwen mae max rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row b34302 email_outbox -0+1 inbox_rows -2+2 messages -0+1 notifications -0+1 rate_limits -0+1 threads -1+1 8286a5 locks advisory 1, profiles 2, threads 1
  rhea: 1 row 24beb5 audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 rate_limits -0+1 threads -0+1 f1d583 locks advisory 1, profiles 3, threads 1
send_message(sid, 'Hello', gus)
  ada age greg gus gwen rhea rob sia sid sol sue two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row 61256c audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 bb1e2d locks advisory 1, profiles 3, threads 1
  max: 1 row 3c79bc audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 f3ba75 locks advisory 1, profiles 3, threads 1
  tea: 1 row 82198c audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 1c293d locks advisory 1, profiles 3, threads 1
  tom: 1 row 226b74 audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 685ae2 locks advisory 1, profiles 3, threads 1
  tut: 1 row 3a8645 inbox_rows -2+2 messages -0+1 rate_limits -0+1 threads -1+1 139f9a locks advisory 1, profiles 1, threads 1
send_message(sia, 'Hello', tea)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 63269d inbox_rows -2+2 messages -0+1 rate_limits -0+1 threads -1+1 aadddb locks advisory 1, profiles 1, threads 1
send_message(sia, 'Hello', gus)
  ada age greg gus gwen max rhea rob sia sid sol sue tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row 61256c audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 4dbcc0 locks advisory 1, profiles 3, threads 1
  tea: 1 row 68de26 audit_log -0+1 email_outbox -0+1 inbox_rows -2+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -1+1 ef1af0 locks advisory 1, profiles 3, threads 1
send_message(sol, 'Hello', max)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row 61256c audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 rate_limits -0+1 threads -0+1 a7f027 locks advisory 1, profiles 3, threads 1
  tut: 1 row bdfe28 audit_log -0+1 email_outbox -0+1 inbox_rows -2+2 messages -0+1 notifications -0+1 rate_limits -0+1 threads -1+1 756c5d locks advisory 1, profiles 3, threads 1
  two: 1 row a06b59 audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 rate_limits -0+1 threads -0+1 a3a1aa locks advisory 1, profiles 3, threads 1
send_message(sid, 'Hello', tea)
  ada age greg mae max rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 0412d8 audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 rate_limits -0+1 threads -0+1 3bf3d3 locks advisory 1, profiles 3, threads 1
  gwen: 1 row ae3497 inbox_rows -2+2 messages -0+1 rate_limits -0+1 threads -1+1 9c79e9 locks advisory 1, profiles 1, threads 1
  rhea: 1 row 24beb5 audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 rate_limits -0+1 threads -0+1 0efc06 locks advisory 1, profiles 3, threads 1
send_message(sid, 'Hello', gwen)
  ada age greg gus gwen rhea rob sia sid sol sue tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  mae: 1 row 61256c audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 6ceb71 locks advisory 1, profiles 3, threads 1
  max: 1 row 3c79bc audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 511bbc locks advisory 1, profiles 3, threads 1
  tea: 1 row 1ca2cc audit_log -0+1 email_outbox -0+1 inbox_rows -2+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -1+1 609ac2 locks advisory 1, profiles 3, threads 1
  tom: 1 row 226b74 audit_log -0+1 email_outbox -0+1 inbox_rows -0+2 messages -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 threads -0+1 458f78 locks advisory 1, profiles 3, threads 1
send_message(sol, 'Hello', tut)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact about this student.
  anon console grace: auth.required Sign in first.
  max: 1 row ab9a64 inbox_rows -2+2 messages -0+1 rate_limits -0+1 threads -1+1 4eddf7 locks advisory 1, profiles 1, threads 1$answers$,
  'Everybody gets the listed answers from send_message');

select * from finish();
rollback;
