-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_reports()'), $answers$gus
  1 × 9723fa
tut
  2 × 3742e5
two gwen greg grace sid sia sol sue tom age mae tea max rhea rob ada anon console
  nothing$answers$,
  'The function my_reports inside answers as listed');

select * from finish();
rollback;
