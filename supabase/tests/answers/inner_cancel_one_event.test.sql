-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.cancel_one_event(uuid,text)'), $answers$console
  1 row 9e0e8a alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 5a828f locks events 2, organizations 1 ← communication_events 1, 'Reason'
  1 row adc003 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 b67525 locks events 2, organizations 1 ← communication_events 2, 'Reason'$answers$,
  'The function cancel_one_event inside answers as listed');

select * from finish();
rollback;
