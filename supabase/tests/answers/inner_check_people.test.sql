-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.check_people(uuid[])'), $answers$console
  {"done": ""} ← gus; sia; sid; two; grace; Bystander kid
  {"done": ""} audit_log -0+1 people_to_check -0+1 24d9dd locks profiles 1 ← Una One
  {"done": ""} audit_log -0+1 people_to_check -0+1 3b0e8a locks profiles 1 ← greg
  {"done": ""} audit_log -0+1 people_to_check -0+1 79a804 locks profiles 1 ← sol
  {"done": ""} audit_log -0+1 people_to_check -0+1 962b9f locks profiles 1 ← tom
  {"done": ""} audit_log -0+1 people_to_check -0+1 a4a542 locks profiles 1 ← gwen
  {"done": ""} audit_log -0+1 people_to_check -0+1 ba7414 locks profiles 1 ← age
  {"done": ""} audit_log -0+1 people_to_check -0+1 c6c9a5 locks profiles 1 ← ada
  {"done": ""} audit_log -0+1 people_to_check -0+1 d02b6d locks profiles 1 ← mae
  {"done": ""} audit_log -0+1 people_to_check -0+1 dc24e5 locks profiles 1 ← rob
  {"done": ""} audit_log -0+1 people_to_check -0+1 e1b9d8 locks profiles 1 ← rhea
  {"done": ""} audit_log -0+1 people_to_check -0+1 e32219 locks profiles 1 ← max
  {"done": ""} audit_log -0+1 people_to_check -0+1 e3ae81 locks profiles 1 ← sue
  {"done": ""} audit_log -0+1 people_to_check -0+1 ec81f4 locks profiles 1 ← tut
  {"done": ""} audit_log -0+1 people_to_check -0+1 f1419e locks profiles 1 ← tea
  {"done": ""} audit_log -0+1 people_to_check -0+1 f353c9 locks profiles 1 ← Ursa$answers$,
  'The function check_people inside answers as listed');

select * from finish();
rollback;
