-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_group_act_students()'), $answers$gus two gwen greg grace sid sia sol sue tom age mae max rhea rob ada anon console
  nothing
tea
  3 × 0409d0
tut
  6 × 6458a0$answers$,
  'The function my_group_act_students inside answers as listed');

select * from finish();
rollback;
