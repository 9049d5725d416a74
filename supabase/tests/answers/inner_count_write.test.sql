-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.count_write(uuid)'), $answers$console
  {"done": ""} rate_limits -0+1 011a78 ← rhea
  {"done": ""} rate_limits -0+1 03949c ← age
  {"done": ""} rate_limits -0+1 1538bb ← ada
  {"done": ""} rate_limits -0+1 23c3af ← sid
  {"done": ""} rate_limits -0+1 24a362 ← sol
  {"done": ""} rate_limits -0+1 27b186 ← rob
  {"done": ""} rate_limits -0+1 2e3ee5 ← tea
  {"done": ""} rate_limits -0+1 31b74b ← grace
  {"done": ""} rate_limits -0+1 3baa23 ← sue
  {"done": ""} rate_limits -0+1 3d3e46 ← Ursa
  {"done": ""} rate_limits -0+1 4fc6d4 ← Bystander kid
  {"done": ""} rate_limits -0+1 5d7b23 ← max
  {"done": ""} rate_limits -0+1 64a548 ← gwen
  {"done": ""} rate_limits -0+1 6fdf60 ← mae
  {"done": ""} rate_limits -0+1 883275 ← tom
  {"done": ""} rate_limits -0+1 9cb8c9 ← gus
  {"done": ""} rate_limits -0+1 aafcff ← two
  {"done": ""} rate_limits -0+1 bc9f14 ← tut
  {"done": ""} rate_limits -0+1 d3438f ← greg
  {"done": ""} rate_limits -0+1 fad0da ← sia
  {"done": ""} rate_limits -0+1 ff4126 ← Una One$answers$,
  'The function count_write inside answers as listed');

select * from finish();
rollback;
