-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_second_factor()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"require_second_factor": ""}$answers$,
  'The function require_second_factor inside answers as listed');

select * from finish();
rollback;
