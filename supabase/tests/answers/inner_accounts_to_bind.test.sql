-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.accounts_to_bind(uuid)'), $answers$console
  {"accounts_to_bind": "ada"} ← ada
  {"accounts_to_bind": "age"} ← age
  {"accounts_to_bind": "Bystander kid"} ← Bystander kid
  {"accounts_to_bind": "grace"} ← grace
  {"accounts_to_bind": "greg"} ← greg
  {"accounts_to_bind": "gus"} {"accounts_to_bind": "two"} ← gus; two
  {"accounts_to_bind": "gwen"} ← gwen
  {"accounts_to_bind": "mae"} ← mae
  {"accounts_to_bind": "max"} ← max
  {"accounts_to_bind": "rhea"} ← rhea
  {"accounts_to_bind": "rob"} ← rob
  {"accounts_to_bind": "sia"} ← sia
  {"accounts_to_bind": "sid"} ← sid
  {"accounts_to_bind": "sol"} ← sol
  {"accounts_to_bind": "sue"} ← sue
  {"accounts_to_bind": "tea"} ← tea
  {"accounts_to_bind": "tom"} ← tom
  {"accounts_to_bind": "tut"} ← tut
  {"accounts_to_bind": "Una One"} ← Una One
  {"accounts_to_bind": "Ursa"} ← Ursa$answers$,
  'The function accounts_to_bind inside answers as listed');

select * from finish();
rollback;
