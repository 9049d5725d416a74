-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_push_devices()'), $answers$gus
  1 × 431924
gwen
  1 × 148349
two greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  nothing$answers$,
  'The function my_push_devices inside answers as listed');

select * from finish();
rollback;
