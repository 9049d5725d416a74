-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.hold_links(uuid,uuid[])'), $answers$console
  {"done": ""} audit_log -0+5 bookings -1+1 email_outbox -0+1 guardian_confirmations -0+1 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+1 profile_graph -1+1 2b5010 locks advisory shared 1, bookings 1, integrations 1, profile_graph 1, profiles 1 ← two, sia
  {"done": ""} locks profiles 1 ← ada, ada; ada, sid; ada, greg; age, age; age, sol; age, gwen; gus, gus; gus, sue … e11f0e$answers$,
  'The function hold_links inside answers as listed');

select * from finish();
rollback;
