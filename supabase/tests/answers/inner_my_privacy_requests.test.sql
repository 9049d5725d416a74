-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_privacy_requests()'), $answers$gus
  2 × f67780
gwen
  2 × 2722cc
max
  2 × 4800a5
sol
  1 × cd2011
tom
  1 × 32e594
two greg grace sid sia sue tut age mae tea rhea rob ada anon console
  nothing$answers$,
  'The function my_privacy_requests inside answers as listed');

select * from finish();
rollback;
