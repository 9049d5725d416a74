-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.grant_implied_role(uuid,public.app_role)'), $answers$console
  {"done": ""} ← age, agent; gus, client; mae, client; max, tutor; rob, agent; sia, student; sid, student; tea, client; tom, tutor; greg, client; gwen, client; rhea, client; Una One, student; Bystander kid, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 063432 locks profile_details 1, profiles 1 ← sol, agent
  {"done": ""} audit_log -0+1 profile_roles -0+1 07f4dc locks profiles 1 ← greg, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 0f70b9 locks profile_details 1, profiles 1 ← Ursa, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 115b7c locks profile_details 1, profiles 1 ← ada, agent
  {"done": ""} audit_log -0+1 profile_roles -0+1 16f6fd locks profile_details 1, profiles 1 ← age, client
  {"done": ""} audit_log -0+1 profile_roles -0+1 1c8414 locks profile_details 1, profiles 1 ← grace, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 21005b locks profile_details 1, profiles 1 ← gwen, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 277850 locks profiles 1 ← tut, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 28d7bb locks profile_details 2, profiles 1 ← gus, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 2ab1f7 locks profile_details 2, profiles 1 ← two, agent
  {"done": ""} audit_log -0+1 profile_roles -0+1 323f1d locks profiles 1 ← grace, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 3fc611 locks profiles 1 ← tom, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 448452 locks profile_details 1, profiles 1 ← gwen, agent
  {"done": ""} audit_log -0+1 profile_roles -0+1 51dded locks profiles 1 ← grace, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 543dc9 locks profiles 1 ← rhea, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 54959b locks profile_details 1, profiles 1 ← ada, client
  {"done": ""} audit_log -0+1 profile_roles -0+1 55f779 locks profile_details 1, profiles 1 ← rhea, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 576455 locks profiles 1 ← ada, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 60e379 locks profile_details 1, profiles 1 ← tea, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 6bdcb2 locks profiles 1 ← tut, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 7161c4 locks profiles 1 ← mae, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 74716f locks profile_details 1, profiles 1 ← Ursa, client
  {"done": ""} audit_log -0+1 profile_roles -0+1 830a87 locks profiles 1 ← tom, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 8e2d03 locks profiles 1 ← rob, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 9340a8 locks profile_details 1, profiles 1 ← age, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 998e8f locks profile_details 1, profiles 1 ← greg, agent
  {"done": ""} audit_log -0+1 profile_roles -0+1 9f2704 locks profiles 1 ← two, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 a01146 locks profile_details 1, profiles 1 ← sue, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 a194e1 locks profile_details 1, profiles 1 ← mae, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 a1f7f5 locks profiles 1 ← sue, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 a44d1f locks profile_details 1, profiles 1 ← tut, agent
  {"done": ""} audit_log -0+1 profile_roles -0+1 abf49e locks profiles 1 ← tea, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 b12d1d locks profiles 1 ← Una One, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 b2aa61 locks profiles 1 ← rob, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 d2aaa8 locks profile_details 1, profiles 1 ← sol, client
  {"done": ""} audit_log -0+1 profile_roles -0+1 d385aa locks profiles 1 ← gus, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 da380a locks profile_details 1, profiles 1 ← Una One, agent
  {"done": ""} audit_log -0+1 profile_roles -0+1 df0b1d locks profiles 1 ← max, admin
  {"done": ""} audit_log -0+1 profile_roles -0+1 e6c2ee locks profiles 1 ← max, student
  {"done": ""} audit_log -0+1 profile_roles -0+1 eb01bb locks profile_details 1, profiles 1 ← sue, client
  {"done": ""} audit_log -0+1 profile_roles -0+1 f778b3 locks profile_details 1, profiles 1 ← sol, tutor
  {"done": ""} audit_log -0+1 profile_roles -0+1 ff5bc4 locks profiles 1 ← Ursa, admin
  age.not_confirmed A minor cannot be a client, tutor or agent. ← sia, agent; sid, client; sid, agent; Bystander kid, agent$answers$,
  'The function grant_implied_role inside answers as listed');

select * from finish();
rollback;
