-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_taken_back(uuid)'), $answers$console
  {"is_taken_back": false} ← communication_events 1; communication_events 2$answers$,
  'The function is_taken_back inside answers as listed');

select * from finish();
rollback;
