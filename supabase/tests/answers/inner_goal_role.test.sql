-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.goal_role(uuid)'), $answers$grace anon console
  {"goal_role": "TEACHER"} ← courses 1; courses 2
  {"goal_role": "TUTOR"} ← courses 3; courses 4; courses 5
gus two gwen greg sid sia sol sue tom age mae tea rhea rob ada
  {"goal_role": "TEACHER"} ← courses 1; courses 2; courses 3; courses 4; courses 5
max
  {"goal_role": "TEACHER"} ← courses 1; courses 3; courses 4; courses 5
  {"goal_role": "TUTOR"} ← courses 2
tut
  {"goal_role": "TEACHER"} ← courses 2; courses 3; courses 4; courses 5
  {"goal_role": "TUTOR"} ← courses 1$answers$,
  'The function goal_role inside answers as listed');

select * from finish();
rollback;
