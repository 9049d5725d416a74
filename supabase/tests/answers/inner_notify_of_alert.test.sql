-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notify_of_alert(public.communication_events,uuid[],timestamp with time zone)'), $answers$console
  {"done": 0} ← communication_events 1, ada, now(); communication_events 1, ada, now() + interva … 9bdb2f
  {"done": 1} alert_recipients -1+1 01b66b ← communication_events 2, gus, now(); communication_events 2, gus, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 107335 ← communication_events 2, sol, now()
  {"done": 1} alert_recipients -1+1 1a148f ← communication_events 2, sid, now(); communication_events 2, sid, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 5c8b4a ← communication_events 2, tea, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 abaad4 ← communication_events 2, two, now()
  {"done": 1} alert_recipients -1+1 bc6f1d ← communication_events 2, sia, now()
  {"done": 1} alert_recipients -1+1 cb0775 ← communication_events 2, max, now(); communication_events 2, max, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 deb068 ← communication_events 2, rhea, now(); communication_events 2, rhea, now() + interval '41 days'$answers$,
  'The function notify_of_alert inside answers as listed');

select * from finish();
rollback;
