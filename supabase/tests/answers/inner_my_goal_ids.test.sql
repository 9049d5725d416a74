-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_goal_ids()'), $answers$gus sid
  3 × 0e0677
gwen
  3 × 7f4af7
max
  4 × 2de020
rhea
  {"my_goal_ids": "goals 2"} {"my_goal_ids": "goals 3"}
sol
  {"my_goal_ids": "goals 4"}
tom tea
  {"my_goal_ids": "goals 1"} {"my_goal_ids": "goals 2"}
tut
  5 × cfbfaa
two greg grace sia sue age mae rob ada anon console
  nothing$answers$,
  'The function my_goal_ids inside answers as listed');

select * from finish();
rollback;
