-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_overseen_students()'), $answers$gus
  3 × 3ebb56
gwen
  2 × 001fc6
sia
  {"my_overseen_students": "sia"}
sid rhea
  {"my_overseen_students": "sid"}
sol max
  {"my_overseen_students": "sol"}
sue
  {"my_overseen_students": "sue"}
two greg grace tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_overseen_students inside answers as listed');

select * from finish();
rollback;
