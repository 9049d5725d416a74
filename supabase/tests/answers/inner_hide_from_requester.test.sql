-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.hide_from_requester(private.erasures,timestamp with time zone)'), $answers$console
  {"done": ""} audit_log -0+1 erasures -1+1 c67660 ← erasures 2, now(); erasures 2, now() + interval '41 days'
  {"done": ""} audit_log -0+5 bookings -1+1 email_outbox -0+3 erasures -1+1 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 push_outbox -0+1 5e2ba8 locks bookings 1, integrations 1, profiles 1 ← erasures 1, now(); erasures 1, now() + interval '41 days'$answers$,
  'The function hide_from_requester inside answers as listed');

select * from finish();
rollback;
