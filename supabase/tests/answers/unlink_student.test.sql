-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unlink_student', tests.everybody()), $answers$unlink_student(link_id: age>gus agent)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: grace>sol)
  ada: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 d941f2 locks integrations 2, profiles 1
  age greg gus gwen mae max rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 ee0032 locks integrations 2, profiles 1
  rhea: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 06ad41 locks integrations 2, profiles 1
  sol: 1 row 03b04c audit_log -0+1 profile_graph -1+0 rate_limits -0+1 ebf8de locks integrations 2
unlink_student(link_id: greg>sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: greg>sol)
  ada: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 4d837d locks integrations 2, profiles 1
  age greg gus gwen mae max rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 54ac85 locks integrations 2, profiles 1
  rhea: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 1362bf locks integrations 2, profiles 1
  sol: 1 row 47bf74 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 1ca5ee locks integrations 2, profiles 1
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
  ada: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 profile_graph -1+0 rate_limits -0+1 495dcf
  age greg gus mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 profile_graph -1+0 f69bb7
  gwen: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 profile_graph -1+0 rate_limits -0+1 a84be8
  rhea: guardian.not_impartial Another admin has to do this.
  sia: 1 row fc39b0 audit_log -0+2 guardian_confirmations -1+0 profile_graph -1+0 rate_limits -0+1 7e2d44
unlink_student(link_id: gwen>sid)
  ada: 1 row ec574c audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 051389 locks integrations 1, profiles 1
  age greg gus mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ec574c audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 09563e locks integrations 1, profiles 1
  gwen: 1 row ec574c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 64af62 locks integrations 1, profiles 1
  sid: 1 row ec574c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 856092 locks integrations 1, profiles 1
unlink_student(link_id: max>sol)
  ada console max rhea sol: link.has_active_bookings ["bookings 8"]
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rhea>sid)
  ada: 1 row 4e7106 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 c7c487 locks integrations 1, profiles 1
  age greg gus gwen mae max rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 4e7106 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 770a8f locks integrations 1, profiles 1
  rhea: 1 row 4e7106 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 5a6177 locks integrations 1, profiles 1
  sid: 1 row 4e7106 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 d55ba4 locks integrations 1, profiles 1
unlink_student(link_id: rob>gwen agent)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rob>sol)
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 6569a9 locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 b93556 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 34c185 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 43f303 locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 1aaec7 locks integrations 2, profiles 1
unlink_student(link_id: age>gus agent, on_active_bookings: 'unassign')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: age>gwen agent, on_active_bookings: 'cancel')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(gus>sid, 'unassign')
  ada: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 39d038 locks bookings 2, integrations 1, profiles 1
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 student_integration_links -1+1 755720 locks bookings 2, integrations 1, profiles 1
  gus: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 ab6792 locks bookings 2, integrations 1, profiles 1
  sid: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 a1ce4e locks bookings 2, integrations 1, profiles 1
unlink_student(gus>sia, 'unassign')
  ada: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 eae7b6 locks bookings 1, integrations 1, profiles 1
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 5d6a2c locks bookings 1, integrations 1, profiles 1
  gus: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 f6b20d locks bookings 1, integrations 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
  sia: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 f854c3 locks bookings 1, integrations 1, profiles 1
unlink_student(max>sol, 'unassign')
  ada: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 489a3c locks bookings 1, integrations 2, profiles 1
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 5c3ea9 locks bookings 1, integrations 2, profiles 1
  max: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 83724b locks bookings 1, integrations 2, profiles 1
  rhea: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 7c9bcf locks bookings 1, integrations 2, profiles 1
  sol: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 659367 locks bookings 1, integrations 2, profiles 1
unlink_student(rob>sol, 'unassign')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 6569a9 locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 b93556 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 34c185 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 43f303 locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 1aaec7 locks integrations 2, profiles 1
unlink_student(gus>sid, 'cancel')
  ada: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 4d9285 locks bookings 2, integrations 1, profiles 2
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 student_integration_links -1+1 ff4d5c locks bookings 2, integrations 1, profiles 1
  gus: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 4bef12 locks bookings 2, integrations 1, profiles 2
  sid: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(gus>sia, 'cancel')
  ada: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 e4a4a3 locks bookings 1, integrations 1, profiles 2
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 d33ae6 locks bookings 1, integrations 1, profiles 1
  gus: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 226315 locks bookings 1, integrations 1, profiles 2
  rhea: guardian.not_impartial Another admin has to do this.
  sia: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(max>sol, 'cancel')
  ada: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 f6e539 locks bookings 1, integrations 2, profiles 2
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 fd4318 locks bookings 1, integrations 2, profiles 1
  max: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 6b2a05 locks bookings 1, integrations 2, profiles 2
  rhea: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 03ef9a locks bookings 1, integrations 2, profiles 2
  sol: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(rob>sol, 'cancel')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 6569a9 locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 b93556 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 34c185 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 43f303 locks integrations 2, profiles 1
  sol: permission.denied A student cannot cancel bookings that somebody else pays for.$answers$,
  'Everybody gets the listed answers from unlink_student');

select * from finish();
rollback;
