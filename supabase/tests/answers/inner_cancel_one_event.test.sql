-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.cancel_one_event(uuid,text)'), $answers$console
  1 row 2d0dc4 alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 e3daef locks events 2, organizations 1 ← communication_events 1, 'Reason'
  1 row 52a81f alert_fanouts -0+1 audit_log -0+2 communication_events -1+2 1fcfa3 locks events 2, organizations 1 ← communication_events 2, 'Reason'$answers$,
  'The function cancel_one_event inside answers as listed');

select * from finish();
rollback;
