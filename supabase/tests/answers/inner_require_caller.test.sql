-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_caller()'), $answers$ada
  {"require_caller": "ada"}
age
  {"require_caller": "age"}
console
  nothing
grace anon
  auth.required
greg
  {"require_caller": "greg"}
gus
  {"require_caller": "gus"}
gwen
  {"require_caller": "gwen"}
mae
  {"require_caller": "mae"}
max
  {"require_caller": "max"}
rhea
  {"require_caller": "rhea"}
rob
  {"require_caller": "rob"}
sia
  {"require_caller": "sia"}
sid
  {"require_caller": "sid"}
sol
  {"require_caller": "sol"}
sue
  {"require_caller": "sue"}
tea
  {"require_caller": "tea"}
tom
  {"require_caller": "tom"}
tut
  {"require_caller": "tut"}
two
  {"require_caller": "two"}$answers$,
  'The function require_caller inside answers as listed');

select * from finish();
rollback;
