-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_known_students()'), $answers$ada
  {"my_known_students": "ada"}
age
  4 × 898691
grace anon console
  nothing
greg
  {"my_known_students": "greg"}
gus
  4 × a73fb0
gwen
  3 × 883f67
mae
  5 × e1ee23
max
  4 × 50667f
rhea
  {"my_known_students": "rhea"} {"my_known_students": "sid"}
rob
  3 × 5d344e
sia
  {"my_known_students": "sia"}
sid
  {"my_known_students": "sid"}
sol
  {"my_known_students": "sol"}
sue
  {"my_known_students": "sue"}
tea
  3 × 601af9
tom
  {"my_known_students": "sid"} {"my_known_students": "tom"}
tut
  4 × a6da98
two
  {"my_known_students": "sol"} {"my_known_students": "two"}$answers$,
  'The function my_known_students inside answers as listed');

select * from finish();
rollback;
