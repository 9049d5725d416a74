-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.bind_account(uuid,boolean)'), $answers$console
  {"done": ""} ← ada, true; ada, false; age, true; age, false; max, true; max, false; rob, true; rob, false; sue, true; sue, false; tea, true; tea, false; rhea, true; rhea, false; Ursa, true; Ursa, false; Una One, true; Una One, false
  {"done": ""} locks advisory 1, profiles 1 ← sia, true; sia, false
  {"done": ""} locks advisory 1, profiles 2 ← greg, true; greg, false
  {"done": ""} locks profile_graph 1, profile_roles 1, profiles 1 ← grace, true; grace, false
  {"done": ""} locks profiles 1 ← gus, true; gus, false; mae, true; mae, false; sid, true; sid, false; sol, true; sol, false; tom, true; tom, false; tut, true; tut, false; two, true; two, false; gwen, true; gwen, false; Bystander kid, true; Bystander kid, false$answers$,
  'The function bind_account inside answers as listed');

select * from finish();
rollback;
