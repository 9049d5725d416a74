-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('cancel_broadcast', tests.everybody()), $answers$cancel_broadcast(broadcast_id: (select e.broadcast_id from public.communication_events e where e.id = communication_events 1))
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alerts.
  anon: 42501 permission denied for table communication_events 
  console: 1 row cba2fb alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 9e6b30 locks events 2, organizations 1
  grace: auth.required Sign in first.
  mae: 1 row 5831fa alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 73310f locks events 2, organizations 1, profiles 1
cancel_broadcast(broadcast_id: (select e.broadcast_id from public.communication_events e where e.id = communication_events 1), reason: 'Words')
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alerts.
  anon: 42501 permission denied for table communication_events 
  console: 1 row a438ff alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 9754c8 locks events 2, organizations 1
  grace: auth.required Sign in first.
  mae: 1 row 90c964 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 rate_limits -0+1 227d72 locks events 2, organizations 1, profiles 1$answers$,
  'Everybody gets the listed answers from cancel_broadcast');

select * from finish();
rollback;
