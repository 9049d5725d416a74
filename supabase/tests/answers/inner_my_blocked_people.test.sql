-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_blocked_people()'), $answers$gus two greg grace sid sol sue tut tom age mae tea max rhea rob ada anon console
  nothing
gwen
  1 × 4ef39f
sia
  1 × dce340$answers$,
  'The function my_blocked_people inside answers as listed');

select * from finish();
rollback;
