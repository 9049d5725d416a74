-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('delete_event', tests.everybody()), $answers$delete_event(event_id: communication_events 1)
  ada: {"delete_event": ""} audit_log -0+1 communication_events -1+1 rate_limits -0+1 c28367 locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: {"delete_event": ""} audit_log -0+1 communication_events -1+1 3248f9 locks events 1
  mae: {"delete_event": ""} audit_log -0+1 communication_events -1+1 rate_limits -0+1 06673a locks events 1, profiles 1
delete_event(event_id: communication_events 2)
  ada: {"delete_event": ""} audit_log -0+1 communication_events -1+1 rate_limits -0+1 8db8f1 locks events 1, profiles 1
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: {"delete_event": ""} audit_log -0+1 communication_events -1+1 5eddcf locks events 1
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
  mae: {"delete_event": ""} audit_log -0+1 communication_events -1+1 rate_limits -0+1 2e1b90 locks events 1, profiles 1
  rhea: {"delete_event": ""} audit_log -0+1 communication_events -1+1 rate_limits -0+1 49f2cb locks events 1, profiles 1$answers$,
  'Everybody gets the listed answers from delete_event');

select * from finish();
rollback;
