-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_client_students()'), $answers$age
  3 × e1fe6f
gus two gwen greg grace sid sia sol sue tut tom mae tea max rhea ada anon console
  nothing
rob
  {"client_id": "gwen", "student_id": "Bystander kid"}$answers$,
  'The function my_client_students inside answers as listed');

select * from finish();
rollback;
