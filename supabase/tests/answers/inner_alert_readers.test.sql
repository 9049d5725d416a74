-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.alert_readers(public.communication_events)'), $answers$console
  {"alert_readers": ["mae"]} ← communication_events 1
  1 × 262984 ← communication_events 2$answers$,
  'The function alert_readers inside answers as listed');

select * from finish();
rollback;
