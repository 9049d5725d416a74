-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('report_message', tests.everybody()), $answers$report_message(message_id: messages 1, reason: 'harassment')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: message.not_found No such message was sent to you within a year.
  anon console grace: auth.required Sign in first.
  tut: 1 row 9c7b63 rate_limits -0+1 bc9f14
report_message(message_id: messages 2, reason: 'harassment')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: message.not_found No such message was sent to you within a year.
  anon console grace: auth.required Sign in first.
  gus: 1 row 9723fa rate_limits -0+1 9cb8c9
report_message(message_id: messages 3, reason: 'harassment')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: message.not_found No such message was sent to you within a year.
  anon console grace: auth.required Sign in first.
  tea: 1 row d24d8b audit_log -0+2 email_outbox -0+1 message_reports -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 69cd23 locks profiles 1, reports 1, threads 1
report_message(message_id: messages 4, reason: 'harassment')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: message.not_found No such message was sent to you within a year.
  anon console grace: auth.required Sign in first.
  tut: 1 row 558d50 rate_limits -0+1 bc9f14
report_message(message_id: messages 5, reason: 'harassment')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: message.not_found No such message was sent to you within a year.
  anon console grace: auth.required Sign in first.
  tea: 1 row 2ea8e2 audit_log -0+2 email_outbox -0+1 message_reports -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 001b71 locks profiles 1, reports 1, threads 1
report_message(message_id: messages 6, reason: 'harassment')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: message.not_found No such message was sent to you within a year.
  anon console grace: auth.required Sign in first.
  tut: 1 row 9fa514 audit_log -0+1 message_reports -0+1 rate_limits -0+1 a18ecf locks reports 1
report_message(message_id: messages 1, reason: 'harassment', note: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: message.not_found No such message was sent to you within a year.
  anon console grace: auth.required Sign in first.
  tut: 1 row 9c7b63 rate_limits -0+1 bc9f14$answers$,
  'Everybody gets the listed answers from report_message');

select * from finish();
rollback;
