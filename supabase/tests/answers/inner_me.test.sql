-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.me()'), $answers$ada
  {"me": "ada"}
age
  {"me": "age"}
grace anon console
  nothing
greg
  {"me": "greg"}
gus
  {"me": "gus"}
gwen
  {"me": "gwen"}
mae
  {"me": "mae"}
max
  {"me": "max"}
rhea
  {"me": "rhea"}
rob
  {"me": "rob"}
sia
  {"me": "sia"}
sid
  {"me": "sid"}
sol
  {"me": "sol"}
sue
  {"me": "sue"}
tea
  {"me": "tea"}
tom
  {"me": "tom"}
tut
  {"me": "tut"}
two
  {"me": "two"}$answers$,
  'The function me inside answers as listed');

select * from finish();
rollback;
