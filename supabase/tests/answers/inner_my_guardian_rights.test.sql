-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_guardian_rights()'), $answers$gus two gwen greg grace sue tut tom age mae tea max rhea rob ada anon console
  nothing
sia
  3 × e605bb
sid
  3 × 0d64ec
sol
  4 × a799f9$answers$,
  'The function my_guardian_rights inside answers as listed');

select * from finish();
rollback;
