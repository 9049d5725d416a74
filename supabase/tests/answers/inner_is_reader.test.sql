-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_reader(public.communication_events)'), $answers$gus two sid sia sol tea max rhea
  {"is_reader": false} ← communication_events 1
  {"is_reader": true} ← communication_events 2
gwen greg grace sue tut tom age rob ada anon console
  {"is_reader": false} ← communication_events 1; communication_events 2
mae
  {"is_reader": true} ← communication_events 1; communication_events 2$answers$,
  'The function is_reader inside answers as listed');

select * from finish();
rollback;
