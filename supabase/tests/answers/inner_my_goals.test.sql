-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_goals()'), $answers$gus
  3 × 8eed83
gwen
  3 × 6063c3
max
  4 × 484d09
rhea
  2 × 1c12c3
sid
  3 × f3db7f
sol
  1 × a91da9
tom tea
  2 × b05cef
tut
  5 × e5e266
two greg grace sia sue age mae rob ada anon console
  nothing$answers$,
  'The function my_goals inside answers as listed');

select * from finish();
rollback;
