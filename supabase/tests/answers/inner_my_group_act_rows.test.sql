-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_group_act_rows(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tom age mae max rhea rob ada anon console
  nothing ← group_acts 1; group_acts 2; group_acts 3
tea
  3 × a7bb4f ← group_acts 2
  nothing ← group_acts 1; group_acts 3
tut
  3 × fee696 ← group_acts 1; group_acts 3
  nothing ← group_acts 2$answers$,
  'The function my_group_act_rows inside answers as listed');

select * from finish();
rollback;
