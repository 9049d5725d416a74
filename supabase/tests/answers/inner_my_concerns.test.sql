-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_concerns()'), $answers$gus
  1 × cf0b88
sid
  1 × 17678f
two gwen greg grace sia sol sue tut tom age mae tea max rhea rob ada anon console
  nothing$answers$,
  'The function my_concerns inside answers as listed');

select * from finish();
rollback;
