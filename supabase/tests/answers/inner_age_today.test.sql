-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.age_today(date)'), $answers$console
  {"age_today": 0} ← current_date$answers$,
  'The function age_today inside answers as listed');

select * from finish();
rollback;
