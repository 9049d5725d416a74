-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_group_act_ids()'), $answers$gus two gwen greg grace sid sia sol sue tom age mae max rhea rob ada anon console
  nothing
tea
  {"my_group_act_ids": "group_acts 2"}
tut
  2 × fa5ffa$answers$,
  'The function my_group_act_ids inside answers as listed');

select * from finish();
rollback;
