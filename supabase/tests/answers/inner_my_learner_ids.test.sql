-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_learner_ids()'), $answers$ada
  {"my_learner_ids": "ada"}
age
  {"my_learner_ids": "age"}
grace anon console
  nothing
greg
  {"my_learner_ids": "greg"}
gus
  4 × d10ebb
gwen
  3 × e19270
mae
  {"my_learner_ids": "mae"}
max
  {"my_learner_ids": "max"} {"my_learner_ids": "sol"}
rhea
  {"my_learner_ids": "rhea"} {"my_learner_ids": "sid"}
rob
  {"my_learner_ids": "rob"}
sia
  {"my_learner_ids": "sia"}
sid
  {"my_learner_ids": "sid"}
sol
  {"my_learner_ids": "sol"}
sue
  {"my_learner_ids": "sue"}
tea
  {"my_learner_ids": "tea"}
tom
  {"my_learner_ids": "tom"}
tut
  {"my_learner_ids": "tut"}
two
  {"my_learner_ids": "two"}$answers$,
  'The function my_learner_ids inside answers as listed');

select * from finish();
rollback;
