-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_drop_goal(private.goals,public.goal_side,boolean)'), $answers$greg grace sia sol sue tut tom age mae tea rob ada anon console
  {"may_drop_goal": false} ← goals 1, guardian, true; goals 1, guardian, false; goals 1, staff, true; goals 1 … 19fc5e
  {"may_drop_goal": true} ← goals 1, student, true; goals 1, student, false; goals 2, student, true; goals 2, student, false; goals 3, student, true; goals 3, student, false; goals 3, guardian, true; goals 3, staff, true; goals 4, student, true; goals 4, student, false; goals 5, student, true; goals 5, student, false
gus
  {"may_drop_goal": false} ← goals 2, guardian, true; goals 2, guardian, false; goals 2, staff, true; goals 2, staff, false; goals 3, guardian, true; goals 3, guardian, false; goals 3, staff, true; goals 3, staff, false; goals 4, guardian, true; goals 4, guardian, false; goals 4, staff, true; goals 4, staff, false; goals 5, guardian, true; goals 5, guardian, false; goals 5, staff, true; goals 5, staff, false
  {"may_drop_goal": true} ← goals 1, student, true; goals 1, student, false; goals 1, guardian, true; goals 1, guardian, false; goals 1, staff, true; goals 1, staff, false; goals 2, student, true; goals 2, student, false; goals 3, student, true; goals 3, student, false; goals 4, student, true; goals 4, student, false; goals 5, student, true; goals 5, student, false
gwen
  {"may_drop_goal": false} ← goals 1, guardian, true; goals 1, guardian, false; goals 1, staff, true; goals 1, staff, false; goals 2, guardian, true; goals 2, guardian, false; goals 2, staff, true; goals 2, staff, false; goals 3, guardian, true; goals 3, guardian, false; goals 3, staff, true; goals 3, staff, false; goals 4, guardian, true; goals 4, guardian, false; goals 4, staff, true; goals 4, staff, false
  {"may_drop_goal": true} ← goals 1, student, true; goals 1, student, false; goals 2, student, true; goals 2, student, false; goals 3, student, true; goals 3, student, false; goals 4, student, true; goals 4, student, false; goals 5, student, true; goals 5, student, false; goals 5, guardian, true; goals 5, guardian, false; goals 5, staff, true; goals 5, staff, false
max
  {"may_drop_goal": false} ← goals 1, guardian, true; goals 1, guardian, false; goals 1, staff, true; goals 1, staff, false; goals 2, guardian, true; goals 2, guardian, false; goals 2, staff, true; goals 2, staff, false; goals 3, guardian, false; goals 3, staff, false; goals 5, guardian, true; goals 5, guardian, false; goals 5, staff, true; goals 5, staff, false
  {"may_drop_goal": true} ← goals 1, student, true; goals 1, student, false; goals 2, student, true; goals 2, student, false; goals 3, student, true; goals 3, student, false; goals 3, guardian, true; goals 3, staff, true; goals 4, student, true; goals 4, student, false; goals 4, guardian, true; goals 4, guardian, false; goals 4, staff, true; goals 4, staff, false; goals 5, student, true; goals 5, student, false
sid
  {"may_drop_goal": false} ← goals 1, guardian, true; goals 1, guardian, false; goals 1, staff, true; goals 1, staff, false; goals 3, guardian, false; goals 3, staff, false; goals 4, guardian, true; goals 4, guardian, false; goals 4, staff, true; goals 4, staff, false; goals 5, guardian, true; goals 5, guardian, false; goals 5, staff, true; goals 5, staff, false
  {"may_drop_goal": true} ← goals 1, student, true; goals 1, student, false; goals 2, student, true; goals 2, student, false; goals 2, guardian, true; goals 2, guardian, false; goals 2, staff, true; goals 2, staff, false; goals 3, student, true; goals 3, student, false; goals 3, guardian, true; goals 3, staff, true; goals 4, student, true; goals 4, student, false; goals 5, student, true; goals 5, student, false
two rhea
  {"may_drop_goal": false} ← goals 1, guardian, true; goals 1, guardian, false; goals 1, staff, true; goals 1 … 1e455d
  {"may_drop_goal": true} ← goals 1, student, true; goals 1, student, false; goals 2, student, true; goals 2, student, false; goals 3, student, true; goals 3, student, false; goals 4, student, true; goals 4, student, false; goals 5, student, true; goals 5, student, false$answers$,
  'The function may_drop_goal inside answers as listed');

select * from finish();
rollback;
