-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('update_event', tests.everybody()), $answers$update_event(event_id: communication_events 1)
  ada: 1 row ce6d95 audit_log -0+1 communication_events -1+1 rate_limits -0+1 b4139c locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row ca351a communication_events -1+1 1ee283 locks events 1
  mae: 1 row 187976 audit_log -0+1 communication_events -1+1 rate_limits -0+1 b90ab4 locks events 1, profiles 1
update_event(event_id: communication_events 2)
  ada: 1 row 9dd0fd audit_log -0+1 communication_events -1+1 rate_limits -0+1 0d4d74 locks events 1, profiles 1
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 13cd55 communication_events -1+1 87cde2 locks events 1
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
  mae: 1 row 75c36f audit_log -0+1 communication_events -1+1 rate_limits -0+1 f5f037 locks events 1, profiles 1
  rhea: 1 row 574c56 audit_log -0+1 communication_events -1+1 rate_limits -0+1 0fb4c7 locks events 1, profiles 1
update_event(event_id: communication_events 1, title: 'Words')
  ada: 1 row 74fb26 audit_log -0+1 communication_events -1+1 rate_limits -0+1 a70ae7 locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 8204be audit_log -0+1 communication_events -1+1 9ed482 locks events 1
  mae: 1 row 310261 audit_log -0+1 communication_events -1+1 rate_limits -0+1 535cba locks events 1, profiles 1
update_event(event_id: communication_events 2, date: current_date + 40)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.update_event(p_event_id => uuid, p_date => date) does not exist 
update_event(event_id: communication_events 1, type: 'event')
  ada: 1 row ce6d95 audit_log -0+1 communication_events -1+1 rate_limits -0+1 b4139c locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row ca351a communication_events -1+1 1ee283 locks events 1
  mae: 1 row 187976 audit_log -0+1 communication_events -1+1 rate_limits -0+1 b90ab4 locks events 1, profiles 1
update_event(event_id: communication_events 2, body: 'Words')
  ada: 1 row 5df757 audit_log -0+1 communication_events -1+1 rate_limits -0+1 a7514e locks events 1, profiles 1
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row b9cfff audit_log -0+1 communication_events -1+1 5d938f locks events 1
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
  mae: 1 row 00ab41 audit_log -0+1 communication_events -1+1 rate_limits -0+1 c846f8 locks events 1, profiles 1
  rhea: 1 row 7a36b7 audit_log -0+1 communication_events -1+1 rate_limits -0+1 384fa0 locks events 1, profiles 1
update_event(event_id: communication_events 1, starts_at: now() + interval '40 days')
  ada console mae: validation.failed p_starts_at must be on p_date, and p_ends_at within a year.
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
update_event(event_id: communication_events 2, starts_at: now() + interval '20 days')
  ada console mae rhea: validation.failed p_starts_at must be on p_date, and p_ends_at within a year.
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
update_event(event_id: communication_events 1, ends_at: now() + interval '40 days 1 hour')
  ada console mae: validation.failed p_ends_at must be after p_starts_at.
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
update_event(event_id: communication_events 2, ends_at: now() + interval '20 days 1 hour')
  ada console mae rhea: validation.failed p_ends_at must be after p_starts_at.
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
update_event(event_id: communication_events 1, place: 'Words')
  ada: 1 row 1c0456 alert_fanouts -1+1 audit_log -0+1 communication_events -1+1 rate_limits -0+1 6c071b locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 59c8be alert_fanouts -1+1 audit_log -0+1 communication_events -1+1 e68e65 locks events 1
  mae: 1 row 789931 alert_fanouts -1+1 audit_log -0+1 communication_events -1+1 rate_limits -0+1 8544b0 locks events 1, profiles 1$answers$,
  'Everybody gets the listed answers from update_event');

select * from finish();
rollback;
