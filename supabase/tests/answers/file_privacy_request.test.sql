-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('file_privacy_request', tests.everybody()), $answers$file_privacy_request(kind: 'access', request: 'Words')
  ada: {"file_privacy_request": "?"} audit_log -0+1 privacy_requests -0+1 rate_limits -0+2 58260e locks profiles 1
  age: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 ef353c locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 ed1068 locks profiles 1
  gus: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 e27374 locks profiles 1
  gwen: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 9af271 locks profiles 1
  mae: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 d84da6 locks profiles 1
  max: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 e88cc2 locks profiles 1
  rhea: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 179126 locks profiles 1
  rob: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 aff995 locks profiles 1
  sia: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 a808c0 locks profiles 1
  sid: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 f6eadd locks profiles 1
  sol: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 76a6ca locks profiles 1
  sue: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 930293 locks profiles 1
  tea: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 f2bafa locks profiles 1
  tom: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 6d9d0e locks profiles 1
  tut: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 c95843 locks profiles 1
  two: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 fb1d93 locks profiles 1
file_privacy_request(kind: 'erasure', request: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_kind must not be erasure without p_child: see request_erasure.
  anon console grace: auth.required Sign in first.
file_privacy_request(kind: 'access', request: 'Words', student_id: sid)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 ca0be1 locks profiles 2
  gwen: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 4107bb locks profiles 2
  rhea: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 89bc7c locks profiles 2
  sid: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 f6eadd locks profiles 1
file_privacy_request(kind: 'erasure', request: 'Words', student_id: sia)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_kind must not be erasure without p_child: see request_erasure.
  anon console grace: auth.required Sign in first.
file_privacy_request(kind: 'access', request: 'Words', student_id: Bystander kid)
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 0aa076 locks profiles 2
  gwen: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 561f01 locks profiles 2
file_privacy_request(kind: 'erasure', request: 'Words', student_id: sol)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_kind must not be erasure without p_child: see request_erasure.
  anon console grace: auth.required Sign in first.
file_privacy_request(kind: 'access', request: 'Words', child: 'Words')
  ada: {"file_privacy_request": "?"} audit_log -0+1 privacy_requests -0+1 rate_limits -0+2 87f4e5 locks profiles 1
  age: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 2753f5 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 f86058 locks profiles 1
  gus: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 074929 locks profiles 1
  gwen: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 fa4bdd locks profiles 1
  mae: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 50d115 locks profiles 1
  max: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 651349 locks profiles 1
  rhea: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 1b8e57 locks profiles 1
  rob: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 20e340 locks profiles 1
  sia: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 839463 locks profiles 1
  sid: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 6817cb locks profiles 1
  sol: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 397dba locks profiles 1
  sue: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 8b8654 locks profiles 1
  tea: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 62a073 locks profiles 1
  tom: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 e91c2c locks profiles 1
  tut: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 ad9348 locks profiles 1
  two: {"file_privacy_request": "?"} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -0+1 rate_limits -0+2 e78326 locks profiles 1$answers$,
  'Everybody gets the listed answers from file_privacy_request');

select * from finish();
rollback;
