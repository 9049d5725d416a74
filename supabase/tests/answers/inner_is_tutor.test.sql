-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_tutor()'), $answers$gus two gwen greg grace sid sia sol sue age mae tea rhea rob ada anon console
  {"is_tutor": false}
tut tom max
  {"is_tutor": true}$answers$,
  'The function is_tutor inside answers as listed');

select * from finish();
rollback;
