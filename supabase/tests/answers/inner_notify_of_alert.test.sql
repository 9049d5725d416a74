-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notify_of_alert(public.communication_events,uuid,uuid[],timestamp with time zone)'), $answers$console
  {"done": 0} ← communication_events 1, ada, ada, now(); communication_events 1, ada, greg, now( … 740569
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 1877e7 ← communication_events 2, age, sol, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 2c6d94 ← communication_events 2, two, sia, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 598991 ← communication_events 2, sol, sol, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 6a0524 ← communication_events 2, grace, max, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 8493e9 ← communication_events 2, tom, max, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 84ea51 ← communication_events 2, tea, tea, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 8a3e09 ← communication_events 2, rhea, rhea, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 971927 ← communication_events 2, max, max, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 a9d17b ← communication_events 2, sia, sia, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 ca1c5b ← communication_events 2, Bystander kid, sia, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 cbf056 ← communication_events 2, mae, tea, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 cf1f13 ← communication_events 2, Ursa, tea, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 d40742 ← communication_events 2, sue, rhea, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 d42856 ← communication_events 2, gus, rhea, now() + interval '41 days'
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 dd17ba ← communication_events 2, gwen, sol, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 push_outbox -0+1 5688f3 ← communication_events 2, sue, gus, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 push_outbox -0+1 9d0456 ← communication_events 2, gus, gus, now()
  {"done": 1} alert_recipients -1+1 email_outbox -0+1 notifications -0+1 push_outbox -0+1 ab05c4 ← communication_events 2, rhea, gus, now()$answers$,
  'The function notify_of_alert inside answers as listed');

select * from finish();
rollback;
