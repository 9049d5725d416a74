-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_reading_though_paused()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"is_reading_though_paused": false}$answers$,
  'The function is_reading_though_paused inside answers as listed');

select * from finish();
rollback;
