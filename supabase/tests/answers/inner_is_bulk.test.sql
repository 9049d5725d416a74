-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_bulk()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"is_bulk": false}$answers$,
  'The function is_bulk inside answers as listed');

select * from finish();
rollback;
