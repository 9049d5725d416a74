-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_school_people()'), $answers$greg grace sue tut age rob ada anon console
  nothing
gus gwen
  5 × 4a324a
max
  5 × f58130
sia
  3 × 19eb17
sid rhea
  4 × a25819
sol
  3 × 8b6ec0
tea
  {"my_school_people": "sia"} {"my_school_people": "sid"}
tom
  {"my_school_people": "sid"}
two mae
  4 × 166d43$answers$,
  'The function my_school_people inside answers as listed');

select * from finish();
rollback;
