-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unlink_client', tests.everybody()), $answers$unlink_client(link_id: age>gus agent)
  ada: 1 row f764cd audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 c61a42
  age: 1 row f764cd audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 a9d160
  anon grace: auth.required Sign in first.
  console: 1 row f764cd audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 f779a5
  greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gus: 1 row f764cd audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 9967e0
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
  ada: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 2f6f8e
  age greg gus mae max rhea sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 a1d7f1
  gwen: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 6f8976
  rob: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 2f683e
unlink_client(link_id: rob>sol)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_client(link_id: age>gus agent, on_active_bookings: 'unassign')
  ada: 1 row f764cd audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 c61a42
  age: 1 row f764cd audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 a9d160
  anon grace: auth.required Sign in first.
  console: 1 row f764cd audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 f779a5
  greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gus: 1 row f764cd audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 9967e0
unlink_client(link_id: age>gwen agent, on_active_bookings: 'cancel')
  ada: 1 row 655605 audit_log -0+1 kept_protections -0+1 profile_graph -1+0 rate_limits -0+1 9b04ad
  age: 1 row 655605 audit_log -0+1 kept_protections -0+1 profile_graph -1+0 rate_limits -0+1 7cee00
  anon grace: auth.required Sign in first.
  console: 1 row 655605 audit_log -0+1 kept_protections -0+1 profile_graph -1+0 89e398
  greg gus mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gwen: 1 row 655605 audit_log -0+1 kept_protections -0+1 profile_graph -1+0 rate_limits -0+1 82146d
unlink_client(age>gus agent, 'unassign')
  ada: 1 row f764cd audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 c61a42
  age: 1 row f764cd audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 a9d160
  anon grace: auth.required Sign in first.
  console: 1 row f764cd audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 f779a5
  greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gus: 1 row f764cd audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 9967e0
unlink_client(age>gus agent, 'cancel')
  ada: 1 row f764cd audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 c61a42
  age: 1 row f764cd audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 a9d160
  anon grace: auth.required Sign in first.
  console: 1 row f764cd audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 f779a5
  greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  gus: 1 row f764cd audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 9967e0
unlink_client(rob>gwen agent, 'unassign')
  ada: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 2f6f8e
  age greg gus mae max rhea sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 a1d7f1
  gwen: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 6f8976
  rob: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 2f683e
unlink_client(rob>gwen agent, 'cancel')
  ada: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 2f6f8e
  age greg gus mae max rhea sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 9023d5 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 a1d7f1
  gwen: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 6f8976
  rob: 1 row 9023d5 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 2f683e$answers$,
  'Everybody gets the listed answers from unlink_client');

select * from finish();
rollback;
