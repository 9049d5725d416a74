-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('update_event', tests.everybody()), $answers$update_event(event_id: communication_events 1)
  ada: 1 row 8c66e6 audit_log -0+1 communication_events -1+1 rate_limits -0+1 53073f locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 71db88 communication_events -1+1 38cd6a locks events 1
  mae: 1 row 0043e5 audit_log -0+1 communication_events -1+1 rate_limits -0+1 0ef5c0 locks events 1, profiles 1
update_event(event_id: communication_events 2)
  ada: 1 row 0854c6 audit_log -0+1 communication_events -1+1 rate_limits -0+1 409ef2 locks events 1, profiles 1
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 5f1ebe communication_events -1+1 a359ad locks events 1
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
  mae: 1 row 34e59a audit_log -0+1 communication_events -1+1 rate_limits -0+1 db2d52 locks events 1, profiles 1
  rhea: 1 row fe6757 audit_log -0+1 communication_events -1+1 rate_limits -0+1 867e1b locks events 1, profiles 1
update_event(event_id: communication_events 1, title: 'Words')
  ada: 1 row f873a3 audit_log -0+1 communication_events -1+1 rate_limits -0+1 0e34ea locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 6c2114 audit_log -0+1 communication_events -1+1 017e96 locks events 1
  mae: 1 row 1207d9 audit_log -0+1 communication_events -1+1 rate_limits -0+1 8b90b1 locks events 1, profiles 1
update_event(event_id: communication_events 2, date: current_date + 40)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.update_event(p_event_id => uuid, p_date => date) does not exist 
update_event(event_id: communication_events 1, type: 'event')
  ada: 1 row 8c66e6 audit_log -0+1 communication_events -1+1 rate_limits -0+1 53073f locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 71db88 communication_events -1+1 38cd6a locks events 1
  mae: 1 row 0043e5 audit_log -0+1 communication_events -1+1 rate_limits -0+1 0ef5c0 locks events 1, profiles 1
update_event(event_id: communication_events 2, body: 'Words')
  ada: 1 row e5cf4a audit_log -0+1 communication_events -1+1 rate_limits -0+1 e771c1 locks events 1, profiles 1
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row 5eb950 audit_log -0+1 communication_events -1+1 af88fb locks events 1
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
  mae: 1 row 770d3e audit_log -0+1 communication_events -1+1 rate_limits -0+1 3d0ea7 locks events 1, profiles 1
  rhea: 1 row 1d837e audit_log -0+1 communication_events -1+1 rate_limits -0+1 8857b1 locks events 1, profiles 1
update_event(event_id: communication_events 1, starts_at: now() + interval '40 days')
  ada console mae: validation.failed p_starts_at: must be on p_date, and p_ends_at within a year.
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
update_event(event_id: communication_events 2, starts_at: now() + interval '20 days')
  ada console mae rhea: validation.failed p_starts_at: must be on p_date, and p_ends_at within a year.
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
update_event(event_id: communication_events 1, ends_at: now() + interval '40 days 1 hour')
  ada console mae: validation.failed p_ends_at: must be after p_starts_at.
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
update_event(event_id: communication_events 2, ends_at: now() + interval '20 days 1 hour')
  ada console mae rhea: validation.failed p_ends_at: must be after p_starts_at.
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  gus max sia sid sol tea two: permission.denied Changing an alert requires MANAGE_INTERNAL_COMM at its target.
update_event(event_id: communication_events 1, place: 'Words')
  ada: 1 row 046753 audit_log -0+1 communication_events -1+1 rate_limits -0+1 f9c0fb locks events 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon grace: auth.required Sign in first.
  console: 1 row da04a3 audit_log -0+1 communication_events -1+1 4f2fab locks events 1
  mae: 1 row 58c1b5 audit_log -0+1 communication_events -1+1 rate_limits -0+1 991db3 locks events 1, profiles 1$answers$,
  'Everybody gets the listed answers from update_event');

select * from finish();
rollback;
