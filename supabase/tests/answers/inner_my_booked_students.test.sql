-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_booked_students()'), $answers$ada
  {"my_booked_students": "ada"}
age
  4 × 2b8465
grace anon console
  nothing
greg
  {"my_booked_students": "greg"}
gus
  4 × bac134
gwen
  3 × 6dcc3c
mae
  {"my_booked_students": "mae"}
max
  {"my_booked_students": "max"} {"my_booked_students": "sol"}
rhea
  {"my_booked_students": "rhea"} {"my_booked_students": "sid"}
rob
  3 × 200d37
sia
  {"my_booked_students": "sia"}
sid
  {"my_booked_students": "sid"}
sol
  {"my_booked_students": "sol"}
sue
  {"my_booked_students": "sue"}
tea
  {"my_booked_students": "tea"}
tom
  {"my_booked_students": "tom"}
tut
  {"my_booked_students": "tut"}
two
  {"my_booked_students": "two"}$answers$,
  'The function my_booked_students inside answers as listed');

select * from finish();
rollback;
