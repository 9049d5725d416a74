-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unlink_client', tests.everybody()), $answers$unlink_client(link_id: age>gus agent)
  ada: 1 row f764cd audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 c21fa7
  age: 1 row f764cd audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 8d4666
  anon grace: auth.required Sign in first.
  console: 1 row f764cd audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 f1694b
  greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gus: 1 row f764cd audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 05f894
unlink_client(link_id: grace>sol)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: greg>sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: greg>sol)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: gus>sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: gus>sid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: gwen>sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: gwen>sid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: max>sol)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: rhea>sid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: rob>gwen agent)
  ada: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 6d14e0
  age greg gus mae max rhea sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 78a6eb
  gwen: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 591c02
  rob: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 fb78a5
unlink_client(link_id: rob>sol)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: age>gus agent, on_active_bookings: 'unassign')
  ada: 1 row f764cd audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 c21fa7
  age: 1 row f764cd audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 8d4666
  anon grace: auth.required Sign in first.
  console: 1 row f764cd audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 f1694b
  greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gus: 1 row f764cd audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 05f894
unlink_client(link_id: age>gwen agent, on_active_bookings: 'cancel')
  ada: 1 row 655605 audit_log -0+1 profile_graph -1+0 rate_limits -0+1 2d8681
  age: 1 row 655605 audit_log -0+1 profile_graph -1+0 rate_limits -0+1 2f9d18
  anon grace: auth.required Sign in first.
  console: 1 row 655605 audit_log -0+1 profile_graph -1+0 d14d83
  greg gus mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gwen: 1 row 655605 audit_log -0+1 profile_graph -1+0 rate_limits -0+1 795407
unlink_client(age>gus agent, 'unassign')
  ada: 1 row f764cd audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 c21fa7
  age: 1 row f764cd audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 8d4666
  anon grace: auth.required Sign in first.
  console: 1 row f764cd audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 f1694b
  greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gus: 1 row f764cd audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 05f894
unlink_client(age>gus agent, 'cancel')
  ada: 1 row f764cd audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 c21fa7
  age: 1 row f764cd audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 8d4666
  anon grace: auth.required Sign in first.
  console: 1 row f764cd audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 f1694b
  greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gus: 1 row f764cd audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 05f894
unlink_client(rob>gwen agent, 'unassign')
  ada: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 6d14e0
  age greg gus mae max rhea sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 78a6eb
  gwen: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 591c02
  rob: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 fb78a5
unlink_client(rob>gwen agent, 'cancel')
  ada: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 6d14e0
  age greg gus mae max rhea sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 78a6eb
  gwen: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 591c02
  rob: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 fb78a5$answers$,
  'Everybody gets the listed answers from unlink_client');

select * from finish();
rollback;
