-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tell_of_siblings(uuid)'), $answers$console
  {"done": ""} ← communication_events 1; communication_events 2$answers$,
  'The function tell_of_siblings inside answers as listed');

select * from finish();
rollback;
