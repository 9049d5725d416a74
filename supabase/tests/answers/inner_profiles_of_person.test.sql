-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.profiles_of_person(uuid)'), $answers$console
  {"profiles_of_person": "ada"} ← ada
  {"profiles_of_person": "age"} ← age
  {"profiles_of_person": "Bystander kid"} ← Bystander kid
  {"profiles_of_person": "grace"} ← grace
  {"profiles_of_person": "greg"} ← greg
  {"profiles_of_person": "gus"} {"profiles_of_person": "two"} ← gus; two
  {"profiles_of_person": "gwen"} ← gwen
  {"profiles_of_person": "mae"} ← mae
  {"profiles_of_person": "max"} ← max
  {"profiles_of_person": "rhea"} ← rhea
  {"profiles_of_person": "rob"} ← rob
  {"profiles_of_person": "sia"} ← sia
  {"profiles_of_person": "sid"} ← sid
  {"profiles_of_person": "sol"} ← sol
  {"profiles_of_person": "sue"} ← sue
  {"profiles_of_person": "tea"} ← tea
  {"profiles_of_person": "tom"} ← tom
  {"profiles_of_person": "tut"} ← tut
  {"profiles_of_person": "Una One"} ← Una One
  {"profiles_of_person": "Ursa"} ← Ursa$answers$,
  'The function profiles_of_person inside answers as listed');

select * from finish();
rollback;
