-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_client_ids()'), $answers$age
  {"my_client_ids": "gus"}
gus two gwen greg grace sid sia sol sue tut tom mae tea max rhea ada anon console
  nothing
rob
  {"my_client_ids": "gwen"}$answers$,
  'The function my_client_ids inside answers as listed');

select * from finish();
rollback;
