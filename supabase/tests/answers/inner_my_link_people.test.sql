-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_link_people()'), $answers$age
  6 × d159af
greg rhea
  {"my_link_people": "sid"}
gus
  8 × 46c7b3
gwen
  6 × 336320
max
  {"my_link_people": "sol"}
rob
  4 × c1cda5
sia
  5 × ca3064
sid
  7 × 7d1208
sol
  4 × 6a93da
sue
  {"my_link_people": "tut"}
tea
  {"my_link_people": "sia"}
tut
  3 × 5cb584
two grace tom mae ada anon console
  nothing$answers$,
  'The function my_link_people inside answers as listed');

select * from finish();
rollback;
