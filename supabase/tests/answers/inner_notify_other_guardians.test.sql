-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notify_other_guardians(public.profile_graph,uuid[])'), $answers$console
  {"done": ""} ← gus>sia, {}; rob>sol, {}; greg>sia, {}; gwen>sia, {}; rhea>sid, {}; age>gus agent, {}; rob>gwen agent, {}; age>gus booking, {}; sid>gus booking, {}; tut>gus booking, {}; tut>sue booking, {}; rob>Bystander kid, {}; gwen>Bystander kid, {}
  {"done": ""} audit_log -0+2 email_outbox -0+1 guardian_confirmations -0+1 notifications -0+1 6c175c locks confirmations 1, profile_graph 1, profiles 1 ← age>gwen agent, {}
  {"done": ""} email_outbox -0+1 notifications -0+1 503ab8 locks profiles 1 ← greg>sol, {}
  {"done": ""} email_outbox -0+1 notifications -0+1 699b8e locks profiles 1 ← tea>sia booking, {}; gwen>sia booking, {}
  {"done": ""} email_outbox -0+1 notifications -0+1 b35239 locks profiles 1 ← gus>Bystander kid, {}
  {"done": ""} email_outbox -0+1 notifications -0+1 cc2ffd locks profiles 1 ← gwen>sid, {}
  {"done": ""} email_outbox -0+2 notifications -0+2 6ef5ea locks profiles 1 ← gus>sid, {}
  {"done": ""} email_outbox -0+2 notifications -0+2 75f366 locks profiles 1 ← max>sol, {}; grace>sol, {}
  {"done": ""} email_outbox -0+3 notifications -0+3 9eb499 locks profiles 1 ← gus>sid booking, {}; tut>sid booking, {}; greg>sid booking, {}$answers$,
  'The function notify_other_guardians inside answers as listed');

select * from finish();
rollback;
