-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_goals()'), $answers$gus
  3 × 134171
gwen
  3 × a7d6f5
max
  4 × 114b25
rhea
  2 × 463223
sid
  3 × b5a98b
sol
  1 × 25362b
tom tea
  2 × a9ffcc
tut
  5 × f2b06b
two greg grace sia sue age mae rob ada anon console
  nothing$answers$,
  'The function my_goals inside answers as listed');

select * from finish();
rollback;
