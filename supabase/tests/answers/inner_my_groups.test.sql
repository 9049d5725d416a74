-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_groups()'), $answers$gus two gwen greg grace sid sia sol sue tom age mae rob ada anon console
  nothing
max
  1 × 038d01
rhea
  1 × 855fe4
tea
  1 × 61620e
tut
  2 × a581ef$answers$,
  'The function my_groups inside answers as listed');

select * from finish();
rollback;
