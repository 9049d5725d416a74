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
  ada: 1 row ec574c audit_log -0+3 email_outbox -0+2 exports -1+1 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 rights_before_grants -1+0 31f407 locks integrations 1, profiles 1
  age greg gus mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ec574c audit_log -0+3 email_outbox -0+2 exports -1+1 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rights_before_grants -1+0 5882f2 locks integrations 1, profiles 1
  gwen: 1 row ec574c audit_log -0+3 email_outbox -0+1 exports -1+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 rights_before_grants -1+0 3221e7 locks integrations 1, profiles 1
  sid: 1 row ec574c audit_log -0+3 email_outbox -0+1 exports -1+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 push_outbox -0+1 rate_limits -0+1 rights_before_grants -1+0 ebbafd locks integrations 1, profiles 1
unlink_student(link_id: max>sol)
  ada console max rhea sol: link.has_active_bookings ["bookings 8"]
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
unlink_student(link_id: rhea>sid)
  ada: 1 row 4e7106 audit_log -0+2 email_outbox -0+2 exports -1+1 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 e6a772 locks integrations 1, profiles 1
  age greg gus gwen mae max rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 4e7106 audit_log -0+2 email_outbox -0+2 exports -1+1 kept_protections -0+1 notifications -0+2 profile_graph -1+0 bc2f90 locks integrations 1, profiles 1
  rhea: 1 row 4e7106 audit_log -0+2 email_outbox -0+1 exports -1+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 ce3512 locks integrations 1, profiles 1
  sid: 1 row 4e7106 audit_log -0+2 email_outbox -0+1 exports -1+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 efb422 locks integrations 1, profiles 1
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
  ada: 1 row a80ebf audit_log -0+6 bookings -2+2 email_outbox -0+8 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+8 profile_graph -1+0 push_outbox -0+3 rate_limits -0+1 student_integration_links -1+1 a5598f locks bookings 2, exports 1, integrations 1, profiles 1
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row a80ebf audit_log -0+6 bookings -2+2 email_outbox -0+8 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+8 profile_graph -1+0 push_outbox -0+3 student_integration_links -1+1 c90a5a locks bookings 2, exports 1, integrations 1, profiles 1
  gus: 1 row a80ebf audit_log -0+6 bookings -2+2 email_outbox -0+5 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 89f5f0 locks bookings 2, exports 1, integrations 1, profiles 1
  sid: 1 row a80ebf audit_log -0+6 bookings -2+2 email_outbox -0+5 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 push_outbox -0+3 rate_limits -0+1 student_integration_links -1+1 35d8d9 locks bookings 2, exports 1, integrations 1, profiles 1
unlink_student(gus>sia, 'unassign')
  ada: 1 row cff0db audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 push_outbox -0+2 rate_limits -0+1 d3c8b3 locks bookings 1, integrations 1, profiles 1
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row cff0db audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 push_outbox -0+2 f942b9 locks bookings 1, integrations 1, profiles 1
  gus: 1 row cff0db audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 d4ad93 locks bookings 1, integrations 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
  sia: 1 row cff0db audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 push_outbox -0+2 rate_limits -0+1 193f98 locks bookings 1, integrations 1, profiles 1
unlink_student(max>sol, 'unassign')
  ada: 1 row 09c513 audit_log -0+5 bookings -1+1 email_outbox -0+5 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 b2cd96 locks bookings 1, integrations 2, profiles 1
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 09c513 audit_log -0+5 bookings -1+1 email_outbox -0+5 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 35c723 locks bookings 1, integrations 2, profiles 1
  max: 1 row 09c513 audit_log -0+5 bookings -1+1 email_outbox -0+3 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 fcead8 locks bookings 1, integrations 2, profiles 1
  rhea: 1 row 09c513 audit_log -0+5 bookings -1+1 email_outbox -0+5 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 8885f0 locks bookings 1, integrations 2, profiles 1
  sol: 1 row 09c513 audit_log -0+5 bookings -1+1 email_outbox -0+3 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 379d5e locks bookings 1, integrations 2, profiles 1
unlink_student(rob>sol, 'unassign')
  ada: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 3311cc locks integrations 2, profiles 1
  age greg gus gwen mae max sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 b772ea locks integrations 2, profiles 1
  rhea: 1 row 832927 audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 rate_limits -0+1 e4d740 locks integrations 2, profiles 1
  rob: 1 row 832927 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 4d65b8 locks integrations 2, profiles 1
  sol: 1 row 832927 audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 rate_limits -0+1 a49ca7 locks integrations 2, profiles 1
unlink_student(gus>sid, 'cancel')
  ada: 1 row eddd03 audit_log -0+6 bookings -2+2 email_outbox -0+8 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+8 profile_graph -1+0 push_outbox -0+3 rate_limits -0+1 student_integration_links -1+1 d17092 locks bookings 2, exports 1, integrations 1, profiles 2
  age greg gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row eddd03 audit_log -0+6 bookings -2+2 email_outbox -0+8 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+8 profile_graph -1+0 push_outbox -0+3 student_integration_links -1+1 f53edd locks bookings 2, exports 1, integrations 1, profiles 1
  gus: 1 row eddd03 audit_log -0+6 bookings -2+2 email_outbox -0+5 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -1+1 e63a6a locks bookings 2, exports 1, integrations 1, profiles 2
  sid: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(gus>sia, 'cancel')
  ada: 1 row aaf17d audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 push_outbox -0+2 rate_limits -0+1 d0c39e locks bookings 1, integrations 1, profiles 2
  age greg gwen mae max rob sid sol sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row aaf17d audit_log -0+4 bookings -1+1 email_outbox -0+5 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 push_outbox -0+2 a73898 locks bookings 1, integrations 1, profiles 1
  gus: 1 row aaf17d audit_log -0+4 bookings -1+1 email_outbox -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 a4e66f locks bookings 1, integrations 1, profiles 2
  rhea: guardian.not_impartial Another admin has to do this.
  sia: permission.denied A student cannot cancel bookings that somebody else pays for.
unlink_student(max>sol, 'cancel')
  ada: 1 row ab4755 audit_log -0+5 bookings -1+1 email_outbox -0+5 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 ff3075 locks bookings 1, integrations 2, profiles 2
  age greg gus gwen mae rob sia sid sue tea tom tut two: link.not_found No such link.
  anon grace: auth.required Sign in first.
  console: 1 row ab4755 audit_log -0+5 bookings -1+1 email_outbox -0+5 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 b0a419 locks bookings 1, integrations 2, profiles 1
  max: 1 row ab4755 audit_log -0+5 bookings -1+1 email_outbox -0+3 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+3 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 ec9414 locks bookings 1, integrations 2, profiles 2
  rhea: 1 row ab4755 audit_log -0+5 bookings -1+1 email_outbox -0+5 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 notifications -0+5 profile_graph -1+0 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 dd19b2 locks bookings 1, integrations 2, profiles 2
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
