-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_disclosures()'), $answers$gus
  2 × 4cd73d
gwen sid rhea
  1 × 23d57c
sol max
  1 × c13f94
two greg grace sia sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_disclosures inside answers as listed');

select * from finish();
rollback;
