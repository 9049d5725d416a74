-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_students()'), $answers$gus
  3 × e05a27
gwen
  2 × d9089f
max
  1 × cb8803
rhea
  1 × a44ff6
rob
  1 × 598eb3
two greg grace sid sia sol sue tut tom age mae tea ada anon console
  nothing$answers$,
  'The function my_students inside answers as listed');

select * from finish();
rollback;
