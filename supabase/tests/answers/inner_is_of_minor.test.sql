-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_of_minor(uuid,date)'), $answers$console
  {"is_of_minor": true} ← ada, current_date; age, current_date; gus, current_date; mae, current_date; max, … df6972$answers$,
  'The function is_of_minor inside answers as listed');

select * from finish();
rollback;
