-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_operator()'), $answers$console
  {"is_operator": true}
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon
  {"is_operator": false}$answers$,
  'The function is_operator inside answers as listed');

select * from finish();
rollback;
