-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.consent_givers(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"consent_givers": ["ada"]} ← ada
  {"consent_givers": ["age"]} ← age
  {"consent_givers": ["grace"]} ← grace
  {"consent_givers": ["greg"]} ← greg
  {"consent_givers": ["gus", "gwen"]} ← Bystander kid
  {"consent_givers": ["gus"]} ← gus
  {"consent_givers": ["gwen"]} ← gwen
  {"consent_givers": ["mae"]} ← mae
  {"consent_givers": ["max"]} ← max
  {"consent_givers": ["Pat Parent"]} ← Una One
  {"consent_givers": ["rhea"]} ← rhea
  {"consent_givers": ["rob"]} ← rob
  {"consent_givers": ["sia"]} ← sia
  {"consent_givers": ["sid"]} ← sid
  {"consent_givers": ["sol"]} ← sol
  {"consent_givers": ["sue"]} ← sue
  {"consent_givers": ["tea"]} ← tea
  {"consent_givers": ["tom"]} ← tom
  {"consent_givers": ["tut"]} ← tut
  {"consent_givers": ["two"]} ← two
  {"consent_givers": []} ← Ursa$answers$,
  'The function consent_givers inside answers as listed');

select * from finish();
rollback;
