-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_blocked_contacts()'), $answers$gus two greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  nothing
gwen
  1 × 55aaba$answers$,
  'The function my_blocked_contacts inside answers as listed');

select * from finish();
rollback;
