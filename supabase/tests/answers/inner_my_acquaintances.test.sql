-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_acquaintances()'), $answers$greg grace sue age rob ada anon console
  nothing
gus
  25 × b505a6
gwen
  12 × 017f6d
mae
  14 × f283d1
max
  19 × 389cce
rhea
  9 × b55f79
sia
  5 × 979ac7
sid
  5 × dd553e
sol
  4 × 33f7c1
tea
  14 × 76bf0a
tom
  6 × 66cc97
tut
  14 × 3f3535
two
  9 × 8ff283$answers$,
  'The function my_acquaintances inside answers as listed');

select * from finish();
rollback;
