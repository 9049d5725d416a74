-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_unacknowledged', tests.everybody()), $answers$list_unacknowledged(event_id: communication_events 1)
  ada mae: validation.failed p_event_id must name an alert that asks for an acknowledgement.
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon console grace: auth.required Sign in first.
list_unacknowledged(event_id: communication_events 2)
  ada: 7 rows c5346e audit_log -0+1 rate_limits -0+1 91ad38
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon console grace: auth.required Sign in first.
  gus max sia sid sol tea two: permission.denied Who has not acknowledged is shown to those who may write the alert.
  mae: 7 rows c5346e
  rhea: 6 rows 552eb6
list_unacknowledged(event_id: communication_events 1, limit: 1)
  ada mae: validation.failed p_event_id must name an alert that asks for an acknowledgement.
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon console grace: auth.required Sign in first.
list_unacknowledged(event_id: communication_events 2, limit: 50)
  ada: 7 rows c5346e audit_log -0+1 rate_limits -0+1 91ad38
  age greg gwen rob sue tom tut: event.not_found No such alert.
  anon console grace: auth.required Sign in first.
  gus max sia sid sol tea two: permission.denied Who has not acknowledged is shown to those who may write the alert.
  mae: 7 rows c5346e
  rhea: 6 rows 552eb6
list_unacknowledged(event_id: communication_events 1, offset: 3)
  ada mae: validation.failed p_event_id must name an alert that asks for an acknowledgement.
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_unacknowledged');

select * from finish();
rollback;
