-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.verified_email(uuid)'), $answers$console
  {"verified_email": "ada@bystander.example"} ← ada
  {"verified_email": "age@bystander.example"} ← age
  {"verified_email": "grace@bystander.example"} ← grace
  {"verified_email": "greg@bystander.example"} ← greg
  {"verified_email": "gus@bystander.example"} ← gus
  {"verified_email": "gwen@bystander.example"} ← gwen
  {"verified_email": "mae@bystander.example"} ← mae
  {"verified_email": "max@bystander.example"} ← max
  {"verified_email": "rhea@bystander.example"} ← rhea
  {"verified_email": "rob@bystander.example"} ← rob
  {"verified_email": "sia@bystander.example"} ← sia
  {"verified_email": "sid@bystander.example"} ← sid
  {"verified_email": "sol@bystander.example"} ← sol
  {"verified_email": "sue@bystander.example"} ← sue
  {"verified_email": "tea@bystander.example"} ← tea
  {"verified_email": "tom@bystander.example"} ← tom
  {"verified_email": "tut@bystander.example"} ← tut
  {"verified_email": "two@bystander.example"} ← two
  nothing ← Ursa; Una One; Bystander kid$answers$,
  'The function verified_email inside answers as listed');

select * from finish();
rollback;
