-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.alert_round(public.communication_events)'), $answers$console
  {"alert_round": "?"} ← communication_events 1; communication_events 2$answers$,
  'The function alert_round inside answers as listed');

select * from finish();
rollback;
