-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_students()'), $answers$gus
  3 × 106748
gwen
  2 × 68b531
max
  1 × f5cafe
rhea
  1 × c95ca3
rob
  1 × 37a12d
two greg grace sid sia sol sue tut tom age mae tea ada anon console
  nothing$answers$,
  'The function my_students inside answers as listed');

select * from finish();
rollback;
