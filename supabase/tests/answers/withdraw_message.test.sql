-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('withdraw_message', tests.everybody()), $answers$withdraw_message(message_id: messages 1)
  ada age console greg gwen mae max rhea rob sia sid sol sue tea tom tut two: message.not_found You sent no such message.
  anon grace: auth.required Sign in first.
  gus: 1 row 148676 audit_log -0+1 messages -1+1 rate_limits -0+1 threads -1+1 withdrawn_messages -0+1 f214aa locks threads 1
withdraw_message(message_id: messages 2)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom two: message.not_found You sent no such message.
  anon grace: auth.required Sign in first.
  tut: 1 row 299e2a audit_log -0+1 messages -1+1 rate_limits -0+1 threads -1+1 withdrawn_messages -0+1 b3e4a7 locks threads 1
withdraw_message(message_id: messages 3)
  ada age console greg gus mae max rhea rob sia sid sol sue tea tom tut two: message.not_found You sent no such message.
  anon grace: auth.required Sign in first.
  gwen: 1 row 81b28c audit_log -0+1 messages -1+1 rate_limits -0+1 threads -1+1 withdrawn_messages -0+1 05031c locks threads 1
withdraw_message(message_id: messages 4)
  ada age console greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: message.not_found You sent no such message.
  anon grace: auth.required Sign in first.
  max: 1 row 60735e audit_log -0+1 messages -1+1 rate_limits -0+1 threads -1+1 withdrawn_messages -0+1 68caa6 locks threads 1
withdraw_message(message_id: messages 5)
  ada age console greg gwen mae max rhea rob sia sid sol sue tea tom tut two: message.not_found You sent no such message.
  anon grace: auth.required Sign in first.
  gus: 1 row 6e3307 audit_log -0+1 messages -1+1 rate_limits -0+1 threads -1+1 withdrawn_messages -0+1 a2f4d4 locks threads 1
withdraw_message(message_id: messages 6)
  ada age console greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: message.not_found You sent no such message.
  anon grace: auth.required Sign in first.
  max: 1 row 817f28 rate_limits -0+1 5d7b23 locks threads 1$answers$,
  'Everybody gets the listed answers from withdraw_message');

select * from finish();
rollback;
