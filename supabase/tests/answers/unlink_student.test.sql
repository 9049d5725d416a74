-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unlink_student', tests.everybody()), $answers$unlink_student(link_id: age>gus agent)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: grace>sol)
  ada: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 f49012 locks integrations 2, profiles 1
  age greg gus gwen mae max rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 e7edf2 locks integrations 2, profiles 1
  rhea: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 3a1d7b locks integrations 2, profiles 1
  sol: 1 row 03b04c audit_log -0+1 profile_graph -1+0 rate_limits -0+1 d2150a locks integrations 2
unlink_student(link_id: greg>sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: greg>sol)
  ada: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 cefae0 locks integrations 2, profiles 1
  age greg gus gwen mae max rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 5fcc9b locks integrations 2, profiles 1
  rhea: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 d8d8ce locks integrations 2, profiles 1
  sol: 1 row 47bf74 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 32a2a1 locks integrations 2, profiles 1
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
  ada: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 profile_graph -1+0 rate_limits -0+1 5281e9
  age greg gus mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 profile_graph -1+0 2cbfaa
  gwen: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 profile_graph -1+0 rate_limits -0+1 9b6be4
  rhea: guardian.not_impartial Another admin has to do this.
  sia: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 profile_graph -1+0 rate_limits -0+1 65102e
unlink_student(link_id: gwen>sid)
  ada: 1 row ec574c audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 9142e5 locks integrations 1, profiles 1
  age greg gus mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ec574c audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 7c5ec9 locks integrations 1, profiles 1
  gwen: 1 row ec574c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 5a238a locks integrations 1, profiles 1
  sid: 1 row ec574c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 105bb1 locks integrations 1, profiles 1
unlink_student(link_id: max>sol)
  ada console max rhea sol: link.has_active_bookings ["bookings 8"]
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rhea>sid)
  ada: 1 row 4e7106 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 0d696d locks integrations 1, profiles 1
  age greg gus gwen mae max rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 4e7106 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 71739a locks integrations 1, profiles 1
  rhea: 1 row 4e7106 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 70dd8b locks integrations 1, profiles 1
  sid: 1 row 4e7106 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 56bc78 locks integrations 1, profiles 1
unlink_student(link_id: rob>gwen agent)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rob>sol)
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 4d9a4e locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 772b65 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 c35dd8 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 e302dc locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 c3066a locks integrations 2, profiles 1
unlink_student(link_id: age>gus agent, on_active_bookings: 'unassign')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: age>gwen agent, on_active_bookings: 'cancel')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(gus>sid, 'unassign')
  ada: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 a0966b locks bookings 2, integrations 1, profiles 1
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 student_integration_links -1+1 cb1e7f locks bookings 2, integrations 1, profiles 1
  gus: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 1af8a2 locks bookings 2, integrations 1, profiles 1
  sid: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 70126c locks bookings 2, integrations 1, profiles 1
unlink_student(gus>sia, 'unassign')
  ada: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 aecc5a locks bookings 1, integrations 1, profiles 1
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 396819 locks bookings 1, integrations 1, profiles 1
  gus: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 a0ec3e locks bookings 1, integrations 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
  sia: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 bc561d locks bookings 1, integrations 1, profiles 1
unlink_student(max>sol, 'unassign')
  ada: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 2e76a3 locks bookings 1, integrations 2, profiles 1
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 fb8de9 locks bookings 1, integrations 2, profiles 1
  max: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 615911 locks bookings 1, integrations 2, profiles 1
  rhea: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 5d3df8 locks bookings 1, integrations 2, profiles 1
  sol: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 168864 locks bookings 1, integrations 2, profiles 1
unlink_student(rob>sol, 'unassign')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 4d9a4e locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 772b65 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 c35dd8 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 e302dc locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 c3066a locks integrations 2, profiles 1
unlink_student(gus>sid, 'cancel')
  ada: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 8e1fbc locks bookings 2, integrations 1, profiles 2
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 student_integration_links -1+1 124ea6 locks bookings 2, integrations 1, profiles 1
  gus: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 66fc2a locks bookings 2, integrations 1, profiles 2
  sid: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(gus>sia, 'cancel')
  ada: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 bbbe33 locks bookings 1, integrations 1, profiles 2
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 bce326 locks bookings 1, integrations 1, profiles 1
  gus: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 bc8aaa locks bookings 1, integrations 1, profiles 2
  rhea: guardian.not_impartial Another admin has to do this.
  sia: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(max>sol, 'cancel')
  ada: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 fbe275 locks bookings 1, integrations 2, profiles 2
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 df884a locks bookings 1, integrations 2, profiles 1
  max: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 e49dd3 locks bookings 1, integrations 2, profiles 2
  rhea: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 3de0ed locks bookings 1, integrations 2, profiles 2
  sol: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(rob>sol, 'cancel')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 4d9a4e locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 772b65 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 c35dd8 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 e302dc locks integrations 2, profiles 1
  sol: permission.denied A student cannot cancel bookings that somebody else pays for.$answers$,
  'Everybody gets the listed answers from unlink_student');

select * from finish();
rollback;
