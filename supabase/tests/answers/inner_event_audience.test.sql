-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.event_audience(public.communication_events,uuid[])'), $answers$console
  {"event_audience": "gus"} ← communication_events 2, gus
  {"event_audience": "mae"} ← communication_events 1, mae; communication_events 2, mae
  {"event_audience": "max"} ← communication_events 2, max
  {"event_audience": "rhea"} ← communication_events 2, rhea
  {"event_audience": "sia"} ← communication_events 2, sia
  {"event_audience": "sid"} ← communication_events 2, sid
  {"event_audience": "sol"} ← communication_events 2, sol
  {"event_audience": "tea"} ← communication_events 2, tea
  {"event_audience": "two"} ← communication_events 2, two
  nothing ← communication_events 1, ada; communication_events 1, age; communication_events 1 … dcb301$answers$,
  'The function event_audience inside answers as listed');

select * from finish();
rollback;
