-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_change_goal(private.goals,boolean)'), $answers$grace anon console
  {"may_change_goal": false} ← goals 3, false
  {"may_change_goal": true} ← goals 3, true
  nothing ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false
greg sia sol sue tut tom age mae tea rob ada
  {"may_change_goal": false} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false
  {"may_change_goal": true} ← goals 3, true
gus
  {"may_change_goal": false} ← goals 2, true; goals 2, false; goals 3, true; goals 3, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false
  {"may_change_goal": true} ← goals 1, true; goals 1, false
gwen
  {"may_change_goal": false} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, true; goals 3, false; goals 4, true; goals 4, false
  {"may_change_goal": true} ← goals 5, true; goals 5, false
max
  {"may_change_goal": false} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, false; goals 5, true; goals 5, false
  {"may_change_goal": true} ← goals 3, true; goals 4, true; goals 4, false
sid
  {"may_change_goal": false} ← goals 1, true; goals 1, false; goals 3, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false
  {"may_change_goal": true} ← goals 2, true; goals 2, false; goals 3, true
two rhea
  {"may_change_goal": false} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, true; goals 3, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false$answers$,
  'The function may_change_goal inside answers as listed');

select * from finish();
rollback;
