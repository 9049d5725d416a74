-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_blocks()'), $answers$gus two gwen greg grace sid sol sue tut tom age mae tea max rhea rob ada anon console
  nothing
sia
  1 × 5bccab$answers$,
  'The function my_blocks inside answers as listed');

select * from finish();
rollback;
