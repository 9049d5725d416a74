-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notify_other_guardians(public.profile_graph,uuid[])'), $answers$console
  {"done": ""} ← gus>sia, {}; rob>sol, {}; greg>sia, {}; gwen>sia, {}; rhea>sid, {}; age>gus agent, {}; rob>gwen agent, {}; age>gus booking, {}; sid>gus booking, {}; tut>gus booking, {}; tut>sue booking, {}; rob>Bystander kid, {}; gwen>Bystander kid, {}
  {"done": ""} audit_log -0+2 email_outbox -0+1 guardian_confirmations -0+1 notifications -0+1 d572c2 locks confirmations 1, profile_graph 1, profiles 1 ← age>gwen agent, {}
  {"done": ""} email_outbox -0+1 notifications -0+1 2c494d locks profiles 1 ← gwen>sid, {}
  {"done": ""} email_outbox -0+1 notifications -0+1 682e7c locks profiles 1 ← greg>sol, {}
  {"done": ""} email_outbox -0+1 notifications -0+1 push_outbox -0+1 677cce locks profiles 1 ← tea>sia booking, {}; gwen>sia booking, {}
  {"done": ""} email_outbox -0+1 notifications -0+1 push_outbox -0+1 6a3a82 locks profiles 1 ← gus>Bystander kid, {}
  {"done": ""} email_outbox -0+2 notifications -0+2 e75506 locks profiles 1 ← max>sol, {}; grace>sol, {}
  {"done": ""} email_outbox -0+2 notifications -0+2 push_outbox -0+1 0c49e3 locks profiles 1 ← gus>sid, {}
  {"done": ""} email_outbox -0+3 notifications -0+3 push_outbox -0+2 132f66 locks profiles 1 ← gus>sid booking, {}; tut>sid booking, {}; greg>sid booking, {}$answers$,
  'The function notify_other_guardians inside answers as listed');

select * from finish();
rollback;
