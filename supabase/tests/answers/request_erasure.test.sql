-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('request_erasure', tests.everybody()), $answers$request_erasure()
  ada: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 adb767 locks privacy requests 1, profiles 1
  age: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 b6f558 locks privacy requests 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 43e76c locks privacy requests 1, profiles 1
  gus: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 f8a9a9 locks privacy requests 1, profiles 1
  gwen: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 c3d18d locks privacy requests 1, profiles 1
  mae: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 e51858 locks privacy requests 1, profiles 1
  max: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 54f190 locks privacy requests 1, profiles 1
  rhea: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 81c183 locks privacy requests 1, profiles 1
  rob: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 669370 locks privacy requests 1, profiles 1
  sia: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 06ea2a locks privacy requests 1, profiles 1
  sid: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 366896 locks privacy requests 1, profiles 1
  sol: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 37d42e locks privacy requests 1, profiles 1
  sue: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 2276ff locks privacy requests 1, profiles 1
  tea: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 829d55 locks privacy requests 1, profiles 1
  tom: 1 row 73c1fe rate_limits -0+1 883275
  tut: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 094091 locks privacy requests 1, profiles 1
  two: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 06f52b locks privacy requests 1, profiles 1
request_erasure(student_id: sid)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+4 erasures -0+1 notifications -0+4 privacy_requests -0+1 rate_limits -0+2 e502d4 locks privacy requests 1, profiles 2
  gwen: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+4 erasures -0+1 notifications -0+4 privacy_requests -0+1 rate_limits -0+2 32d86d locks privacy requests 1, profiles 2
  rhea: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+4 erasures -0+1 notifications -0+4 privacy_requests -0+1 rate_limits -0+2 68addc locks privacy requests 1, profiles 2
  sid: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 366896 locks privacy requests 1, profiles 1
request_erasure(student_id: sia)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 6fc76a rate_limits -0+1 9cb8c9
  sia: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 06ea2a locks privacy requests 1, profiles 1
request_erasure(student_id: Bystander kid)
  ada: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+3 erasures -0+1 notifications -0+3 privacy_requests -0+1 rate_limits -0+2 76ac0a locks privacy requests 1, profiles 2
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+2 erasures -0+1 notifications -0+2 privacy_requests -0+1 rate_limits -0+2 a3a687 locks privacy requests 1, profiles 2
  gwen: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+2 erasures -0+1 notifications -0+2 privacy_requests -0+1 rate_limits -0+2 cd2028 locks privacy requests 1, profiles 2
  rhea: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+3 erasures -0+1 notifications -0+3 privacy_requests -0+1 rate_limits -0+2 20df3f locks privacy requests 1, profiles 2
request_erasure(student_id: sol)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+2 erasures -0+1 notifications -0+2 privacy_requests -0+1 rate_limits -0+2 2d91a9 locks privacy requests 1, profiles 2
  sol: {"request_erasure": "?"} audit_log -0+2 email_outbox -0+1 erasures -0+1 privacy_requests -0+1 rate_limits -0+2 37d42e locks privacy requests 1, profiles 1$answers$,
  'Everybody gets the listed answers from request_erasure');

select * from finish();
rollback;
