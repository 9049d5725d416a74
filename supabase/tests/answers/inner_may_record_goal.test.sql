-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_record_goal(private.goals,boolean)'), $answers$grace anon console
  {"may_record_goal": true} ← goals 3, true
  nothing ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false
greg sia sue tut tom age mae tea rob ada
  {"may_record_goal": false} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false
  {"may_record_goal": true} ← goals 3, true
gus
  {"may_record_goal": false} ← goals 2, true; goals 2, false; goals 3, true; goals 3, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false
  {"may_record_goal": true} ← goals 1, true; goals 1, false
gwen
  {"may_record_goal": false} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, true; goals 3, false; goals 4, true; goals 4, false
  {"may_record_goal": true} ← goals 5, true; goals 5, false
sid
  {"may_record_goal": false} ← goals 4, true; goals 4, false; goals 5, true; goals 5, false
  {"may_record_goal": true} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, true; goals 3, false
sol max
  {"may_record_goal": false} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, false; goals 5, true; goals 5, false
  {"may_record_goal": true} ← goals 3, true; goals 4, true; goals 4, false
two rhea
  {"may_record_goal": false} ← goals 1, true; goals 1, false; goals 2, true; goals 2, false; goals 3, true; goals 3, false; goals 4, true; goals 4, false; goals 5, true; goals 5, false$answers$,
  'The function may_record_goal inside answers as listed');

select * from finish();
rollback;
