-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_me()'), $answers$ada
  {"require_me": "ada"}
age
  {"require_me": "age"}
grace anon console
  auth.required
greg
  {"require_me": "greg"}
gus
  {"require_me": "gus"}
gwen
  {"require_me": "gwen"}
mae
  {"require_me": "mae"}
max
  {"require_me": "max"}
rhea
  {"require_me": "rhea"}
rob
  {"require_me": "rob"}
sia
  {"require_me": "sia"}
sid
  {"require_me": "sid"}
sol
  {"require_me": "sol"}
sue
  {"require_me": "sue"}
tea
  {"require_me": "tea"}
tom
  {"require_me": "tom"}
tut
  {"require_me": "tut"}
two
  {"require_me": "two"}$answers$,
  'The function require_me inside answers as listed');

select * from finish();
rollback;
