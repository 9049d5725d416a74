-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.voices_of(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"voices_of": {"ada": ""}} ← ada
  {"voices_of": {"age": ""}} ← age
  {"voices_of": {"grace": ""}} ← grace
  {"voices_of": {"greg": ""}} ← greg
  {"voices_of": {"gus": ""}} ← gus
  {"voices_of": {"gwen": ""}} ← gwen
  {"voices_of": {"mae": ""}} ← mae
  {"voices_of": {"max": ""}} ← max
  {"voices_of": {"rhea": ""}} ← rhea
  {"voices_of": {"rob": ""}} ← rob
  {"voices_of": {"sue": ""}} ← sue
  {"voices_of": {"tea": ""}} ← tea
  {"voices_of": {"tom": ""}} ← tom
  {"voices_of": {"tut": ""}} ← tut
  {"voices_of": {"two": ""}} ← two
  {"voices_of": {"Ursa": ""}} ← Ursa
  1 × 258164 ← Una One
  1 × 3f858b ← sia
  1 × 443ff0 ← sid
  1 × a5fedd ← Bystander kid
  1 × e3f0a6 ← sol$answers$,
  'The function voices_of inside answers as listed');

select * from finish();
rollback;
