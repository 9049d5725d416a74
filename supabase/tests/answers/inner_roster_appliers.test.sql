-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.roster_appliers(uuid)'), $answers$ada
  {"roster_appliers": ["ada"]} ← organizations 1; organizations 2; organizations 3
age
  {"roster_appliers": ["age"]} ← organizations 1; organizations 2; organizations 3
grace anon console
  {"roster_appliers": []} ← organizations 1; organizations 2; organizations 3
greg
  {"roster_appliers": ["greg"]} ← organizations 1; organizations 2; organizations 3
gus two
  {"roster_appliers": ["gus", "two"]} ← organizations 1; organizations 2; organizations 3
gwen
  {"roster_appliers": ["gwen"]} ← organizations 1; organizations 2; organizations 3
mae
  {"roster_appliers": ["mae"]} ← organizations 1; organizations 2; organizations 3
max
  {"roster_appliers": ["max"]} ← organizations 1; organizations 2; organizations 3
rhea
  {"roster_appliers": ["rhea"]} ← organizations 1; organizations 2; organizations 3
rob
  {"roster_appliers": ["rob"]} ← organizations 1; organizations 2; organizations 3
sia
  {"roster_appliers": ["sia"]} ← organizations 1; organizations 2; organizations 3
sid
  {"roster_appliers": ["sid"]} ← organizations 1; organizations 2; organizations 3
sol
  {"roster_appliers": ["sol"]} ← organizations 1; organizations 2; organizations 3
sue
  {"roster_appliers": ["sue"]} ← organizations 1; organizations 2; organizations 3
tea
  {"roster_appliers": ["tea"]} ← organizations 1; organizations 2; organizations 3
tom
  {"roster_appliers": ["tom"]} ← organizations 1; organizations 2; organizations 3
tut
  {"roster_appliers": ["tut"]} ← organizations 1; organizations 2; organizations 3$answers$,
  'The function roster_appliers inside answers as listed');

select * from finish();
rollback;
