-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_group_students()'), $answers$gus two gwen greg grace sid sia sol sue tom age mae max rob ada anon console
  nothing
rhea
  1 × 569e94
tea
  2 × b8c218
tut
  3 × 6d948f$answers$,
  'The function my_group_students inside answers as listed');

select * from finish();
rollback;
