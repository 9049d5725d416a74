-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('cancel_event', tests.everybody()), $answers$cancel_event(event_id: communication_events 1)
  ada: 1 row 4e4150 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 3f8e6f locks events 2, organizations 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 1b1cfa alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 8ce069 locks events 2, organizations 1
  mae: 1 row ad5833 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 63f1ff locks events 2, organizations 1, profiles 1
cancel_event(event_id: communication_events 2)
  ada: 1 row 565f5b alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 df7469 locks events 2, organizations 1, profiles 1
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 1090f8 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 9d0e50 locks events 2, organizations 1
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
  mae: 1 row ffb9c3 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 a309c6 locks events 2, organizations 1, profiles 1
  rhea: 1 row fc93ca alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 325844 locks events 2, organizations 1, profiles 1
cancel_event(event_id: communication_events 1, reason: 'Words')
  ada: 1 row c9fde1 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 aee92f locks events 2, organizations 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 7f6433 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 5c59c3 locks events 2, organizations 1
  mae: 1 row 6e3f73 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 1730a7 locks events 2, organizations 1, profiles 1$answers$,
  'Everybody gets the listed answers from cancel_event');

select * from finish();
rollback;
