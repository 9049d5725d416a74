-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_silenced()'), $answers$gus two greg grace sid sol sue tut tom age mae tea max rhea rob ada anon console
  nothing
gwen
  {"my_silenced": "tut"}
sia
  {"my_silenced": "greg"}$answers$,
  'The function my_silenced inside answers as listed');

select * from finish();
rollback;
