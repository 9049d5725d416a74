-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_notified_students()'), $answers$age
  3 × d26935
gus
  18 × 34f16d
gwen
  8 × 1b9039
max
  6 × 3136ac
rhea
  4 × 307958
rob
  4 × be6542
two greg grace sid sia sol sue tut tom mae tea ada anon console
  nothing$answers$,
  'The function my_notified_students inside answers as listed');

select * from finish();
rollback;
