-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_notified_students()'), $answers$age
  3 × 118278
gus
  18 × b4b7fd
gwen
  8 × c6b769
max
  6 × fafa6a
rhea
  4 × afe397
rob
  4 × c4f99f
two greg grace sid sia sol sue tut tom mae tea ada anon console
  nothing$answers$,
  'The function my_notified_students inside answers as listed');

select * from finish();
rollback;
