-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_link_rights', tests.everybody()), $answers$set_link_rights(link_id: age>gus agent, rights: '{view_progress,message,book,receive_alerts}')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(link_id: age>gwen agent, rights: '{book}')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(link_id: grace>sol, rights: '{book}')
  ada: 1 row 527b69 audit_log -0+1 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 6ceac1 locks integrations 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 527b69 audit_log -0+1 kept_protections -0+1 profile_graph -1+1 f25657 locks integrations 2, profile_graph 1, profiles 1
  rhea: 1 row 527b69 audit_log -0+1 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 598ce4 locks integrations 2, profile_graph 1, profiles 1
set_link_rights(link_id: greg>sia, rights: '{book}')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(link_id: greg>sol, rights: '{book}')
  ada: 1 row dde35e audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 5d02ad locks integrations 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row dde35e audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 2016e2 locks integrations 2, profile_graph 1, profiles 1
  rhea: 1 row dde35e audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 795150 locks integrations 2, profile_graph 1, profiles 1
set_link_rights(link_id: gus>sia, rights: '{book}')
  ada: 1 row 669f59 audit_log -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 8256f4 locks integrations 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 669f59 audit_log -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 profile_graph -1+1 2af9f1 locks integrations 1, profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_link_rights(link_id: gus>sid, rights: '{book}')
  ada: 1 row b04ed6 audit_log -0+4 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 student_integration_links -1+1 0b75fb locks exports 1, integrations 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row b04ed6 audit_log -0+4 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 student_integration_links -1+1 b19fed locks exports 1, integrations 1, profile_graph 1, profiles 1
set_link_rights(link_id: gwen>sid, rights: '{view_progress,message,book,receive_alerts}')
  ada: 1 row fcb3d1 audit_log -0+2 email_outbox -0+2 notifications -0+2 profile_graph -1+1 push_outbox -0+1 rate_limits -0+1 rights_before_grants -1+0 0ee712 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row fcb3d1 audit_log -0+2 email_outbox -0+2 notifications -0+2 profile_graph -1+1 push_outbox -0+1 rights_before_grants -1+0 0237d9 locks profile_graph 1, profiles 1
set_link_rights(link_id: max>sol, rights: '{view_progress,message,book,receive_alerts}')
  ada: 1 row 503f37 profile_graph -1+1 rate_limits -0+1 1c6521 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 503f37 profile_graph -1+1 b8ddc6 locks profile_graph 1, profiles 1
  rhea: 1 row 503f37 profile_graph -1+1 rate_limits -0+1 470365 locks profile_graph 1, profiles 1
set_link_rights(link_id: rhea>sid, rights: '{view_progress,message,book,receive_alerts}')
  ada: 1 row d8ffab audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 31348a locks profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row d8ffab audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 bbfd34 locks profile_graph 1, profiles 1
set_link_rights(link_id: rob>gwen agent, rights: '{view_progress,message,book,receive_alerts}')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(link_id: rob>sol, rights: '{view_progress,message,book,receive_alerts}')
  ada: 1 row 5ee432 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 d9b13c locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 5ee432 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 354582 locks profile_graph 1, profiles 1
  rhea: 1 row 5ee432 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 1469bb locks profile_graph 1, profiles 1
set_link_rights(link_id: age>gus agent, rights: '{view_progress,message,book,receive_alerts}', on_active_bookings: 'unassign')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(link_id: age>gus agent, rights: '{book}', on_active_bookings: 'cancel')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(gus>sid, '{view_progress}', 'unassign')
  ada: 1 row 08d72c audit_log -0+3 bookings -2+2 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 f2092e locks bookings 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 08d72c audit_log -0+3 bookings -2+2 kept_protections -0+1 profile_graph -1+1 ae891b locks bookings 2, profile_graph 1, profiles 1
set_link_rights(gus>sid, '{}', 'unassign')
  ada: 1 row a0d016 audit_log -0+6 bookings -2+2 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 student_integration_links -1+1 eaa186 locks bookings 2, exports 1, integrations 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row a0d016 audit_log -0+6 bookings -2+2 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 student_integration_links -1+1 25e516 locks bookings 2, exports 1, integrations 1, profile_graph 1, profiles 1
set_link_rights(gus>sid, '{book,message,view_progress,receive_alerts}', 'unassign')
  ada: 1 row b2c655 profile_graph -1+1 rate_limits -0+1 b652c2 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row b2c655 profile_graph -1+1 f3514f locks profile_graph 1, profiles 1
set_link_rights(gus>sia, '{view_progress}', 'unassign')
  ada: 1 row 9c8473 audit_log -0+2 bookings -1+1 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 083ccb locks bookings 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 9c8473 audit_log -0+2 bookings -1+1 kept_protections -0+1 profile_graph -1+1 3ffa71 locks bookings 1, profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_link_rights(gus>sia, '{}', 'unassign')
  ada: 1 row db4ea2 audit_log -0+4 bookings -1+1 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 e0a92a locks bookings 1, integrations 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row db4ea2 audit_log -0+4 bookings -1+1 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+1 profile_graph -1+1 846060 locks bookings 1, integrations 1, profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_link_rights(gus>sia, '{book,message,view_progress,receive_alerts}', 'unassign')
  ada: 1 row 0cde8d profile_graph -1+1 rate_limits -0+1 9c1d49 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0cde8d profile_graph -1+1 0ee90c locks profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_link_rights(max>sol, '{view_progress}', 'unassign')
  ada: 1 row 4f266b audit_log -0+2 bookings -1+1 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 3860d4 locks bookings 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 4f266b audit_log -0+2 bookings -1+1 kept_protections -0+1 profile_graph -1+1 5c5ebc locks bookings 1, profile_graph 1, profiles 1
  rhea: 1 row 4f266b audit_log -0+2 bookings -1+1 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 b07069 locks bookings 1, profile_graph 1, profiles 1
set_link_rights(max>sol, '{}', 'unassign')
  ada: 1 row ceb4f4 audit_log -0+5 bookings -1+1 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 8d19f8 locks bookings 1, integrations 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row ceb4f4 audit_log -0+5 bookings -1+1 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 f48d11 locks bookings 1, integrations 2, profile_graph 1, profiles 1
  rhea: 1 row ceb4f4 audit_log -0+5 bookings -1+1 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 8bd773 locks bookings 1, integrations 2, profile_graph 1, profiles 1
set_link_rights(max>sol, '{book,message,view_progress,receive_alerts}', 'unassign')
  ada: 1 row 503f37 profile_graph -1+1 rate_limits -0+1 1c6521 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 503f37 profile_graph -1+1 b8ddc6 locks profile_graph 1, profiles 1
  rhea: 1 row 503f37 profile_graph -1+1 rate_limits -0+1 470365 locks profile_graph 1, profiles 1$answers$,
  'Everybody gets the listed answers from set_link_rights');

select * from finish();
rollback;
