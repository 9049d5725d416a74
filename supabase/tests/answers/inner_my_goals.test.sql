-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_goals()'), $answers$gus
  3 × d5814e
gwen
  3 × 48257a
max
  4 × dc751d
rhea
  2 × 3b4c87
sid
  3 × c984e4
sol
  1 × c3dc9e
tom tea
  2 × 56a6c1
tut
  5 × 1be7b9
two greg grace sia sue age mae rob ada anon console
  nothing$answers$,
  'The function my_goals inside answers as listed');

select * from finish();
rollback;
