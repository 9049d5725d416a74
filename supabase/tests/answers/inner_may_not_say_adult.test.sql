-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_not_say_adult(uuid,date)'), $answers$console
  {"may_not_say_adult": false} ← ada, current_date; age, current_date; gus, current_date; mae, current_date; max, … df6972$answers$,
  'The function may_not_say_adult inside answers as listed');

select * from finish();
rollback;
