-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.band_by(uuid,date)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"band_by": "child"} ← ada, current_date; age, current_date; gus, current_date; mae, current_date; max, … df6972$answers$,
  'The function band_by inside answers as listed');

select * from finish();
rollback;
