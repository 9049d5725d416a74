-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_group_acts()'), $answers$gus two gwen greg grace sid sia sol sue tom age mae max rhea rob ada anon console
  nothing
tea
  1 × 8eb16c
tut
  2 × bdd777$answers$,
  'The function my_group_acts inside answers as listed');

select * from finish();
rollback;
