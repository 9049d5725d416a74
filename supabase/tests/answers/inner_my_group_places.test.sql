-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_group_places()'), $answers$gus two gwen greg grace sid sia sol sue tom age mae max rob ada anon console
  nothing
rhea
  1 × f1cf7b
tea
  2 × ece8b2
tut
  3 × 7a6d8b$answers$,
  'The function my_group_places inside answers as listed');

select * from finish();
rollback;
