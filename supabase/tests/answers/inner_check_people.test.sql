-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.check_people(uuid[])'), $answers$console
  {"done": ""} ← gus; sia; sid; two; grace; Bystander kid
  {"done": ""} people_to_check -0+1 14b7ee locks profiles 1 ← ada
  {"done": ""} people_to_check -0+1 216b86 locks profiles 1 ← rob
  {"done": ""} people_to_check -0+1 24b714 locks profiles 1 ← gwen
  {"done": ""} people_to_check -0+1 273d1c locks profiles 1 ← rhea
  {"done": ""} people_to_check -0+1 28c41c locks profiles 1 ← tom
  {"done": ""} people_to_check -0+1 2d8cde locks profiles 1 ← mae
  {"done": ""} people_to_check -0+1 338030 locks profiles 1 ← age
  {"done": ""} people_to_check -0+1 4b1b20 locks profiles 1 ← tea
  {"done": ""} people_to_check -0+1 541f97 locks profiles 1 ← max
  {"done": ""} people_to_check -0+1 5bdbf5 locks profiles 1 ← sol
  {"done": ""} people_to_check -0+1 654ed2 locks profiles 1 ← sue
  {"done": ""} people_to_check -0+1 947198 locks profiles 1 ← greg
  {"done": ""} people_to_check -0+1 ac112c locks profiles 1 ← Una One
  {"done": ""} people_to_check -0+1 b9139d locks profiles 1 ← Ursa
  {"done": ""} people_to_check -0+1 fe9f60 locks profiles 1 ← tut$answers$,
  'The function check_people inside answers as listed');

select * from finish();
rollback;
