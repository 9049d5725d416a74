-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_group_shares()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae max rhea rob ada anon console
  nothing
tea
  2 × 007cc7$answers$,
  'The function my_group_shares inside answers as listed');

select * from finish();
rollback;
