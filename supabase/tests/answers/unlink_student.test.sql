-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unlink_student', tests.everybody()), $answers$unlink_student(link_id: age>gus agent)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: grace>sol)
  ada: 1 row 03b04c audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 766cd0 locks integrations 2, profiles 1
  age greg gus gwen mae max rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 03b04c audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 f1b4b5 locks integrations 2, profiles 1
  rhea: 1 row 03b04c audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 4b5ad5 locks integrations 2, profiles 1
  sol: 1 row 03b04c audit_log -0+1 kept_protections -0+1 profile_graph -1+0 rate_limits -0+1 274bd1 locks integrations 2
unlink_student(link_id: greg>sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: greg>sol)
  ada: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 0f28b8 locks integrations 2, profiles 1
  age greg gus gwen mae max rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 d56846 locks integrations 2, profiles 1
  rhea: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 cab4ea locks integrations 2, profiles 1
  sol: 1 row 47bf74 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 d5a19b locks integrations 2, profiles 1
unlink_student(link_id: gus>sia)
  ada console gus sia: link.has_active_bookings ["bookings 3"]
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  rhea: guardian.not_impartial Another admin has to do this.
unlink_student(link_id: gus>sid)
  ada console gus sid: link.has_active_bookings ["bookings 2","bookings 7"]
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: gwen>sia)
  ada: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 kept_protections -0+1 profile_graph -1+0 rate_limits -0+1 b67aba
  age greg gus mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 kept_protections -0+1 profile_graph -1+0 365329
  gwen: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 kept_protections -0+1 profile_graph -1+0 rate_limits -0+1 122c45
  rhea: guardian.not_impartial Another admin has to do this.
  sia: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 kept_protections -0+1 profile_graph -1+0 rate_limits -0+1 a2360e
unlink_student(link_id: gwen>sid)
  ada: 1 row ec574c audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 d6957f locks integrations 1, profiles 1
  age greg gus mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ec574c audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 8c9cd1 locks integrations 1, profiles 1
  gwen: 1 row ec574c audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 be1f26 locks integrations 1, profiles 1
  sid: 1 row ec574c audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 5f7b7a locks integrations 1, profiles 1
unlink_student(link_id: max>sol)
  ada console max rhea sol: link.has_active_bookings ["bookings 8"]
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rhea>sid)
  ada: 1 row 4e7106 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 dc89e2 locks integrations 1, profiles 1
  age greg gus gwen mae max rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 4e7106 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 fcb093 locks integrations 1, profiles 1
  rhea: 1 row 4e7106 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 fe2cac locks integrations 1, profiles 1
  sid: 1 row 4e7106 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 aeac23 locks integrations 1, profiles 1
unlink_student(link_id: rob>gwen agent)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rob>sol)
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 3311cc locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 b772ea locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 e4d740 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 4d65b8 locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 a49ca7 locks integrations 2, profiles 1
unlink_student(link_id: age>gus agent, on_active_bookings: 'unassign')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: age>gwen agent, on_active_bookings: 'cancel')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(gus>sid, 'unassign')
  ada: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+8 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 242fea locks bookings 2, integrations 1, profiles 1
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+8 profile_graph -1+0 student_integration_links -1+1 f75530 locks bookings 2, integrations 1, profiles 1
  gus: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 e505ae locks bookings 2, integrations 1, profiles 1
  sid: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 847c73 locks bookings 2, integrations 1, profiles 1
unlink_student(gus>sia, 'unassign')
  ada: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 ddf545 locks bookings 1, integrations 1, profiles 1
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 d0f1e8 locks bookings 1, integrations 1, profiles 1
  gus: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 b3c7a4 locks bookings 1, integrations 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
  sia: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 e0dfff locks bookings 1, integrations 1, profiles 1
unlink_student(max>sol, 'unassign')
  ada: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 dbe00a locks bookings 1, integrations 2, profiles 1
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 8c1843 locks bookings 1, integrations 2, profiles 1
  max: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 675738 locks bookings 1, integrations 2, profiles 1
  rhea: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 645f1c locks bookings 1, integrations 2, profiles 1
  sol: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 dff080 locks bookings 1, integrations 2, profiles 1
unlink_student(rob>sol, 'unassign')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 3311cc locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 b772ea locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 e4d740 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 4d65b8 locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 a49ca7 locks integrations 2, profiles 1
unlink_student(gus>sid, 'cancel')
  ada: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+8 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 246ac9 locks bookings 2, integrations 1, profiles 2
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+8 profile_graph -1+0 student_integration_links -1+1 e21be5 locks bookings 2, integrations 1, profiles 1
  gus: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 f4c6aa locks bookings 2, integrations 1, profiles 2
  sid: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(gus>sia, 'cancel')
  ada: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 9558fb locks bookings 1, integrations 1, profiles 2
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 36c01c locks bookings 1, integrations 1, profiles 1
  gus: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 e95d3b locks bookings 1, integrations 1, profiles 2
  rhea: guardian.not_impartial Another admin has to do this.
  sia: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(max>sol, 'cancel')
  ada: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 40e25d locks bookings 1, integrations 2, profiles 2
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 a83a68 locks bookings 1, integrations 2, profiles 1
  max: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 39d6c1 locks bookings 1, integrations 2, profiles 2
  rhea: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 695c84 locks bookings 1, integrations 2, profiles 2
  sol: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(rob>sol, 'cancel')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 3311cc locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 b772ea locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 e4d740 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 4d65b8 locks integrations 2, profiles 1
  sol: permission.denied A student cannot cancel bookings that somebody else pays for.$answers$,
  'Everybody gets the listed answers from unlink_student');

select * from finish();
rollback;
