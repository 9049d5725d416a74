-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_suspended(uuid[],timestamp with time zone)'), $answers$console
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+2 push_outbox -0+1 15caba locks bookings 1, profile_graph 4, profile_roles 1, profiles 1 ← gwen, now() + interval '30 days'
  {"done": ""} audit_log -0+1 profiles -1+1 39a839 locks profile_roles 1, profiles 1 ← tom, now() + interval '30 days'
  {"done": ""} audit_log -0+2 bookings -2+2 email_outbox -0+6 notifications -0+6 push_outbox -0+2 b64adc locks bookings 2, profile_graph 4, profile_roles 1, profiles 3 ← gus, now() + interval '30 days'
  {"done": ""} audit_log -0+3 bookings -3+3 email_outbox -0+7 notifications -0+8 push_outbox -0+3 225638 locks bookings 3, profile_graph 3, profile_roles 1, profiles 3 ← tut, now() + interval '30 days'
  {"done": ""} locks profile_graph 1, profile_roles 1, profiles 1 ← sid, now() + interval '30 days'; tea, now() + interval '30 days'; rhea, now() + interval '30 days'; grace, now() + interval '30 days'
  {"done": ""} locks profile_graph 1, profile_roles 2, profiles 1 ← max, now() + interval '30 days'
  {"done": ""} locks profile_graph 3, profile_roles 1, profiles 1 ← age, now() + interval '30 days'; greg, now() + interval '30 days'
  {"done": ""} locks profile_graph 3, profile_roles 2, profiles 1 ← rob, now() + interval '30 days'
  {"done": ""} locks profile_roles 1, profiles 1 ← ada, now() + interval '30 days'; mae, now() + interval '30 days'; sia, now() + interval '30 days'; sol, now() + interval '30 days'; sue, now() + interval '30 days'; two, now() + interval '30 days'; Ursa, now() + interval '30 days'; Una One, now() + interval '30 days'; Bystander kid, now() + interval '30 days'$answers$,
  'The function release_suspended inside answers as listed');

select * from finish();
rollback;
