-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_integrations()'), $answers$gus
  2 × 438582
gwen sid rhea
  1 × 5097de
max
  2 × f38389
sol
  2 × 4d8974
two greg grace sia sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_integrations inside answers as listed');

select * from finish();
rollback;
