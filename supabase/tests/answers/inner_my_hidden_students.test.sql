-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_hidden_students()'), $answers$gus two gwen greg grace sid sia sol sue tut age mae tea max rhea rob ada anon console
  nothing
tom
  {"my_hidden_students": "sia"}$answers$,
  'The function my_hidden_students inside answers as listed');

select * from finish();
rollback;
