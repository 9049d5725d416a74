-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unlink_student', tests.everybody()), $answers$unlink_student(link_id: age>gus agent)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: grace>sol)
  ada: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 e7e150 locks integrations 2, profiles 1
  age greg gus gwen mae max rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 8bbc7c locks integrations 2, profiles 1
  rhea: 1 row 03b04c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 058940 locks integrations 2, profiles 1
  sol: 1 row 03b04c audit_log -0+1 profile_graph -1+0 rate_limits -0+1 d2150a locks integrations 2
unlink_student(link_id: greg>sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: greg>sol)
  ada: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 71475c locks integrations 2, profiles 1
  age greg gus gwen mae max rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 0ee050 locks integrations 2, profiles 1
  rhea: 1 row 47bf74 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 221fa6 locks integrations 2, profiles 1
  sol: 1 row 47bf74 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 d3dd3f locks integrations 2, profiles 1
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
  ada: 1 row ec574c audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 db913f locks integrations 1, profiles 1
  age greg gus mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ec574c audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 8ba961 locks integrations 1, profiles 1
  gwen: 1 row ec574c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 c54aa6 locks integrations 1, profiles 1
  sid: 1 row ec574c audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 1249fb locks integrations 1, profiles 1
unlink_student(link_id: max>sol)
  ada console max rhea sol: link.has_active_bookings ["bookings 8"]
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rhea>sid)
  ada: 1 row 4e7106 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 dc92b9 locks integrations 1, profiles 1
  age greg gus gwen mae max rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 4e7106 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 df3859 locks integrations 1, profiles 1
  rhea: 1 row 4e7106 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 eae18e locks integrations 1, profiles 1
  sid: 1 row 4e7106 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 99376f locks integrations 1, profiles 1
unlink_student(link_id: rob>gwen agent)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rob>sol)
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 113e09 locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 30b161 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 83ed93 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 40868b locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 044aba locks integrations 2, profiles 1
unlink_student(link_id: age>gus agent, on_active_bookings: 'unassign')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: age>gwen agent, on_active_bookings: 'cancel')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(gus>sid, 'unassign')
  ada: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 d9ef39 locks bookings 2, integrations 1, profiles 1
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 student_integration_links -1+1 1c8e02 locks bookings 2, integrations 1, profiles 1
  gus: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 27055a locks bookings 2, integrations 1, profiles 1
  sid: 1 row a80ebf audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 f54e64 locks bookings 2, integrations 1, profiles 1
unlink_student(gus>sia, 'unassign')
  ada: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 361a90 locks bookings 1, integrations 1, profiles 1
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 30d237 locks bookings 1, integrations 1, profiles 1
  gus: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 f06e3e locks bookings 1, integrations 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
  sia: 1 row cff0db audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 8a27bc locks bookings 1, integrations 1, profiles 1
unlink_student(max>sol, 'unassign')
  ada: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 65b49a locks bookings 1, integrations 2, profiles 1
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 9032d8 locks bookings 1, integrations 2, profiles 1
  max: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 02460c locks bookings 1, integrations 2, profiles 1
  rhea: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 a2fff9 locks bookings 1, integrations 2, profiles 1
  sol: 1 row 09c513 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 7c0177 locks bookings 1, integrations 2, profiles 1
unlink_student(rob>sol, 'unassign')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 113e09 locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 30b161 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 83ed93 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 40868b locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 044aba locks integrations 2, profiles 1
unlink_student(gus>sid, 'cancel')
  ada: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 472508 locks bookings 2, integrations 1, profiles 2
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+8 integration_revocations -0+1 integration_tokens -1+0 notifications -0+8 profile_graph -1+0 student_integration_links -1+1 f5772d locks bookings 2, integrations 1, profiles 1
  gus: 1 row eddd03 audit_log -0+4 bookings -2+2 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 9e0fcc locks bookings 2, integrations 1, profiles 2
  sid: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(gus>sia, 'cancel')
  ada: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 b8d704 locks bookings 1, integrations 1, profiles 2
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+5 integration_states -1+0 notifications -0+5 profile_graph -1+0 31a332 locks bookings 1, integrations 1, profiles 1
  gus: 1 row aaf17d audit_log -0+3 bookings -1+1 email_outbox -0+3 integration_states -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 b81ee5 locks bookings 1, integrations 1, profiles 2
  rhea: guardian.not_impartial Another admin has to do this.
  sia: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(max>sol, 'cancel')
  ada: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 2b7b30 locks bookings 1, integrations 2, profiles 2
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 5a0886 locks bookings 1, integrations 2, profiles 1
  max: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_revocations -0+1 integration_tokens -1+0 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 dc742a locks bookings 1, integrations 2, profiles 2
  rhea: 1 row ab4755 audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_revocations -0+1 integration_tokens -1+0 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 bf922f locks bookings 1, integrations 2, profiles 2
  sol: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(rob>sol, 'cancel')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 113e09 locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 30b161 locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+0 rate_limits -0+1 83ed93 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 40868b locks integrations 2, profiles 1
  sol: permission.denied A student cannot cancel bookings that somebody else pays for.$answers$,
  'Everybody gets the listed answers from unlink_student');

select * from finish();
rollback;
