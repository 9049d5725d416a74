-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_goal_milestones()'), $answers$gus sid
  6 × 580de4
gwen
  6 × 4deb14
max
  8 × 64ed8e
rhea
  4 × 7dbdbb
sol
  2 × bba0b3
tom tea
  4 × 510e31
tut
  10 × 824b72
two greg grace sia sue age mae rob ada anon console
  nothing$answers$,
  'The function my_goal_milestones inside answers as listed');

select * from finish();
rollback;
