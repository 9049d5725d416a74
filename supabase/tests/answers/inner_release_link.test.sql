-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_link(uuid,text)'), $answers$console
  1 row 01cd81 audit_log -0+2 bookings -2+2 email_outbox -0+6 notifications -0+6 push_outbox -0+2 96169e locks bookings 2, profile_graph 1, profiles 1 ← gus>sid, 'cancel'
  1 row 0c166d locks profile_graph 1 ← sid>gus booking, 'cancel'; sid>gus booking, 'unassign'
  1 row 16515e locks profile_graph 1 ← age>gus agent, 'cancel'; age>gus agent, 'unassign'
  1 row 213e05 audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 10de68 locks bookings 1, profile_graph 1, profiles 1 ← gus>sia, 'unassign'
  1 row 3553ea audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 2b998a locks bookings 1, profile_graph 1, profiles 1 ← max>sol, 'cancel'
  1 row 360bd9 locks profile_graph 1 ← rob>gwen agent, 'cancel'; rob>gwen agent, 'unassign'
  1 row 36444d audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 4c3ea2 locks bookings 1, profile_graph 1, profiles 1 ← gus>Bystander kid, 'cancel'
  1 row 388cdb locks profile_graph 1 ← age>gwen agent, 'cancel'; age>gwen agent, 'unassign'
  1 row 3e03e0 locks profile_graph 1 ← gus>sid booking, 'cancel'; gus>sid booking, 'unassign'
  1 row 3e86ae locks profile_graph 1 ← greg>sia, 'cancel'; greg>sia, 'unassign'
  1 row 40952b locks profile_graph 1 ← greg>sid booking, 'cancel'; greg>sid booking, 'unassign'
  1 row 4a9430 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 a23f10 locks bookings 1, profile_graph 1, profiles 1 ← gus>Bystander kid, 'unassign'
  1 row 5b937b locks profile_graph 1 ← gwen>Bystander kid, 'cancel'; gwen>Bystander kid, 'unassign'
  1 row 6dbb65 locks profile_graph 1 ← tut>sid booking, 'cancel'; tut>sid booking, 'unassign'
  1 row 7380cf audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 75d8b8 locks bookings 1, profile_graph 1, profiles 1 ← gus>sia, 'cancel'
  1 row 785d92 locks profile_graph 1 ← grace>sol, 'cancel'; grace>sol, 'unassign'
  1 row 817f42 locks profile_graph 1 ← tut>gus booking, 'cancel'; tut>gus booking, 'unassign'
  1 row 82834a locks profile_graph 1 ← gwen>sia, 'cancel'; gwen>sia, 'unassign'
  1 row 8e6b5f locks profile_graph 1 ← tea>sia booking, 'cancel'; tea>sia booking, 'unassign'
  1 row 994a4c locks profile_graph 1 ← gwen>sia booking, 'cancel'; gwen>sia booking, 'unassign'
  1 row a8a4c9 locks profile_graph 1 ← rob>sol, 'cancel'; rob>sol, 'unassign'
  1 row babf95 audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 672603 locks bookings 1, profile_graph 1, profiles 1 ← max>sol, 'unassign'
  1 row bc1a2f locks profile_graph 1 ← rhea>sid, 'cancel'; rhea>sid, 'unassign'
  1 row bd0dd3 locks profile_graph 1 ← greg>sol, 'cancel'; greg>sol, 'unassign'
  1 row c30b7b audit_log -0+2 bookings -2+2 email_outbox -0+6 notifications -0+6 push_outbox -0+2 5a77b5 locks bookings 2, profile_graph 1, profiles 1 ← gus>sid, 'unassign'
  1 row d12369 locks profile_graph 1 ← age>gus booking, 'cancel'; age>gus booking, 'unassign'
  1 row dec489 locks profile_graph 1 ← tut>sue booking, 'cancel'; tut>sue booking, 'unassign'
  1 row dfd9f7 locks profile_graph 1 ← rob>Bystander kid, 'cancel'; rob>Bystander kid, 'unassign'
  1 row f23e07 locks profile_graph 1 ← gwen>sid, 'cancel'; gwen>sid, 'unassign'$answers$,
  'The function release_link inside answers as listed');

select * from finish();
rollback;
