-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_exports()'), $answers$gus
  3 × fa040e
gwen
  1 × a09269
max
  2 × 4aa310
rhea
  1 × 7d03c3
sia
  1 × 3cebec
sid
  3 × 262940
sol
  1 × 030bf4
two greg grace sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_exports inside answers as listed');

select * from finish();
rollback;
