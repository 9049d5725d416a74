-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('cancel_event', tests.everybody()), $answers$cancel_event(event_id: communication_events 1)
  ada: 1 row 94677c alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 c5bd3c locks events 2, organizations 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row cba2fb alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 9e6b30 locks events 2, organizations 1
  mae: 1 row 5831fa alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 73310f locks events 2, organizations 1, profiles 1
cancel_event(event_id: communication_events 2)
  ada: 1 row bad4e8 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 196108 locks events 2, organizations 1, profiles 1
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row ac5378 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 fb2a9e locks events 2, organizations 1
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
  mae: 1 row ad00c6 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 d20135 locks events 2, organizations 1, profiles 1
  rhea: 1 row 00e2dc alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 079698 locks events 2, organizations 1, profiles 1
cancel_event(event_id: communication_events 1, reason: 'Words')
  ada: 1 row 843e6a alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 301606 locks events 2, organizations 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row a438ff alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 9754c8 locks events 2, organizations 1
  mae: 1 row 90c964 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 227d72 locks events 2, organizations 1, profiles 1$answers$,
  'Everybody gets the listed answers from cancel_event');

select * from finish();
rollback;
