-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.gather_alert_recipients(public.communication_events)'), $answers$console
  {"done": ""} ← communication_events 1; communication_events 2$answers$,
  'The function gather_alert_recipients inside answers as listed');

select * from finish();
rollback;
