-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_consents()'), $answers$gus
  9 × aa555f
gwen
  7 × 607074
max
  3 × 0d43e9
rhea
  3 × ada77d
sia
  3 × 26186c
sid
  3 × b62117
sol
  3 × f05f0c
sue
  3 × 3f4621
two greg grace tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_consents inside answers as listed');

select * from finish();
rollback;
