-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.gather_told_of_change(private.alert_fanouts)'), $answers$console
  {"done": ""} ← private.alert_fanouts 1; private.alert_fanouts 2$answers$,
  'The function gather_told_of_change inside answers as listed');

select * from finish();
rollback;
