-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_decided_students()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rob ada anon console
  nothing
rhea
  {"my_decided_students": "sia"}$answers$,
  'The function my_decided_students inside answers as listed');

select * from finish();
rollback;
