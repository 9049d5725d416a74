-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('ask_for_consent', tests.everybody()), $answers$ask_for_consent(student_id: sid, purpose: 'media')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"ask_for_consent": ""} rate_limits -0+2 b9bb64
  gwen: {"ask_for_consent": ""} rate_limits -0+2 b08d4c
  rhea: {"ask_for_consent": ""} rate_limits -0+2 0741a8
  sid: {"ask_for_consent": ""} rate_limits -0+2 4f6126
ask_for_consent(student_id: sid, purpose: 'integration:khan_academy')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"ask_for_consent": ""} rate_limits -0+2 b9bb64
  gwen: {"ask_for_consent": ""} rate_limits -0+2 b08d4c
  rhea: {"ask_for_consent": ""} rate_limits -0+2 0741a8
  sid: {"ask_for_consent": ""} rate_limits -0+2 4f6126
ask_for_consent(student_id: sia, purpose: 'media')
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"ask_for_consent": ""} rate_limits -0+2 b9bb64
  sia: {"ask_for_consent": ""} rate_limits -0+2 9255f2
ask_for_consent(student_id: sia, purpose: 'integration:khan_academy')
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"ask_for_consent": ""} rate_limits -0+2 b9bb64
  sia: {"ask_for_consent": ""} rate_limits -0+2 9255f2
ask_for_consent(student_id: Bystander kid, purpose: 'media')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"ask_for_consent": ""} rate_limits -0+2 b9bb64
  gwen: {"ask_for_consent": ""} rate_limits -0+2 b08d4c
ask_for_consent(student_id: Bystander kid, purpose: 'integration:khan_academy')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"ask_for_consent": ""} audit_log -0+1 consent_requests -0+1 email_outbox -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+2 16e4c8 locks profiles 1
  gwen: {"ask_for_consent": ""} audit_log -0+1 consent_requests -0+1 email_outbox -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+2 5884ce locks profiles 1
ask_for_consent(student_id: sol, purpose: 'media')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: {"ask_for_consent": ""} audit_log -0+1 consent_requests -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 f8c064 locks profiles 1
  sol: {"ask_for_consent": ""} audit_log -0+1 consent_requests -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 8d31bb locks profiles 1
ask_for_consent(student_id: sol, purpose: 'integration:khan_academy')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: {"ask_for_consent": ""} rate_limits -0+2 c02836
  sol: {"ask_for_consent": ""} rate_limits -0+2 ee602f$answers$,
  'Everybody gets the listed answers from ask_for_consent');

select * from finish();
rollback;
