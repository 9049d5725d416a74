-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.consent_profile_ids(uuid)'), $answers$console
  {"consent_profile_ids": ["ada"]} ← ada
  {"consent_profile_ids": ["age"]} ← age
  {"consent_profile_ids": ["grace"]} ← grace
  {"consent_profile_ids": ["greg"]} ← greg
  {"consent_profile_ids": ["gus", "gwen"]} ← Bystander kid
  {"consent_profile_ids": ["gus", "sia"]} ← sia
  {"consent_profile_ids": ["gus", "sid"]} ← sid
  {"consent_profile_ids": ["gus"]} ← gus
  {"consent_profile_ids": ["gwen"]} ← gwen
  {"consent_profile_ids": ["mae"]} ← mae
  {"consent_profile_ids": ["max", "rob", "sol"]} ← sol
  {"consent_profile_ids": ["max"]} ← max
  {"consent_profile_ids": ["rhea"]} ← rhea
  {"consent_profile_ids": ["rob"]} ← rob
  {"consent_profile_ids": ["sue"]} ← sue
  {"consent_profile_ids": ["tea"]} ← tea
  {"consent_profile_ids": ["tom"]} ← tom
  {"consent_profile_ids": ["tut"]} ← tut
  {"consent_profile_ids": ["two"]} ← two
  {"consent_profile_ids": []} ← Ursa; Una One$answers$,
  'The function consent_profile_ids inside answers as listed');

select * from finish();
rollback;
