-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_expected_under(uuid,boolean)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"is_expected_under": false} ← ada, true; ada, false; age, true; age, false; gus, true; gus, false; mae, true;  … 4d29c2$answers$,
  'The function is_expected_under inside answers as listed');

select * from finish();
rollback;
