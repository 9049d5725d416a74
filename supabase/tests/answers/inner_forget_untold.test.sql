-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.forget_untold(uuid)'), $answers$console
  {"done": ""} ← communication_events 1; communication_events 2$answers$,
  'The function forget_untold inside answers as listed');

select * from finish();
rollback;
