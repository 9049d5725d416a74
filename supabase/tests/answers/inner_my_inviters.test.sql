-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_inviters()'), $answers$gus
  4 × ac9536
max
  {"my_inviters": "age"}
sia
  {"my_inviters": "gus"} {"my_inviters": "tut"}
sid tom
  {"my_inviters": "mae"}
sol
  {"my_inviters": "gus"}
two gwen greg grace sue tut age mae tea rhea rob ada anon console
  nothing$answers$,
  'The function my_inviters inside answers as listed');

select * from finish();
rollback;
