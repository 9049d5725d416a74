-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.check_disclosed_on(uuid,date)'), $answers$console
  {"check_disclosed_on": ""} ← ada, current_date; age, current_date; gus, current_date; mae, current_date; max, … df6972$answers$,
  'The function check_disclosed_on inside answers as listed');

select * from finish();
rollback;
