-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_admin_id()'), $answers$ada
  {"my_admin_id": "ada"}
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob anon console
  nothing$answers$,
  'The function my_admin_id inside answers as listed');

select * from finish();
rollback;
