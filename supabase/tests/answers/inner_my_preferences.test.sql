-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_preferences()'), $answers$grace anon console
  nothing
gus two greg sid sia sol sue tut tom age mae tea max rhea rob ada
  18 × b22d9a
gwen
  18 × c5a875$answers$,
  'The function my_preferences inside answers as listed');

select * from finish();
rollback;
