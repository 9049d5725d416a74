-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.streaks(uuid,date)'), $answers$console
  {"current_streak": 0, "longest_streak": 0} ← ada, current_date; age, current_date; gus, current_date; mae, current_date; max, current_date; rob, current_date; sia, current_date; sol, current_date; sue, current_date; tea, current_date; tom, current_date; tut, current_date; two, current_date; greg, current_date; gwen, current_date; rhea, current_date; Ursa, current_date; grace, current_date; Una One, current_date
  {"current_streak": 0, "longest_streak": 1} ← sid, current_date; Bystander kid, current_date$answers$,
  'The function streaks inside answers as listed');

select * from finish();
rollback;
