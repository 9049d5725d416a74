-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.alert_may_wait(uuid,timestamp with time zone)'), $answers$console
  {"alert_may_wait": true} ← communication_events 1, now(); communication_events 1, now() + interval '41 days'; communication_events 2, now(); communication_events 2, now() + interval '41 days'$answers$,
  'The function alert_may_wait inside answers as listed');

select * from finish();
rollback;
