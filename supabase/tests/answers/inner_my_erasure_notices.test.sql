-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_erasure_notices()'), $answers$gus two gwen greg grace sid sol sue tut tom age mae tea max rhea rob ada anon console
  nothing
sia
  1 × f51e6a$answers$,
  'The function my_erasure_notices inside answers as listed');

select * from finish();
rollback;
