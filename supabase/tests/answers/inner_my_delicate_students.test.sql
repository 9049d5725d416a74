-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_delicate_students()'), $answers$grace sid sia sol sue age tea ada anon console
  nothing
greg
  4 × c2c2ab
gus two gwen
  3 × b213b3
mae
  {"is_staffed": true, "student_id": "sol"}
max
  {"is_staffed": false, "student_id": "sol"}
rhea
  {"is_staffed": false, "student_id": "sid"}
rob
  2 × c176f5
tom
  {"is_staffed": false, "student_id": "sia"}
tut
  2 × d71b9e$answers$,
  'The function my_delicate_students inside answers as listed');

select * from finish();
rollback;
