-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_side_of(private.goals)'), $answers$gus
  {"my_side_of": "guardian"} ← goals 1
  {"my_side_of": "staff"} ← goals 2; goals 3; goals 4; goals 5
gwen
  {"my_side_of": "guardian"} ← goals 5
  {"my_side_of": "staff"} ← goals 1; goals 2; goals 3; goals 4
max
  {"my_side_of": "guardian"} ← goals 4
  {"my_side_of": "staff"} ← goals 1; goals 2; goals 3; goals 5
sid
  {"my_side_of": "staff"} ← goals 4; goals 5
  {"my_side_of": "student"} ← goals 1; goals 2; goals 3
sol
  {"my_side_of": "staff"} ← goals 1; goals 2; goals 3; goals 5
  {"my_side_of": "student"} ← goals 4
two greg grace sia sue tut tom age mae tea rhea rob ada anon console
  {"my_side_of": "staff"} ← goals 1; goals 2; goals 3; goals 4; goals 5$answers$,
  'The function my_side_of inside answers as listed');

select * from finish();
rollback;
