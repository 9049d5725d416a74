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
  ada: 1 row 527b69 audit_log -0+1 profile_graph -1+1 rate_limits -0+1 8ea073 locks integrations 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 527b69 audit_log -0+1 profile_graph -1+1 91351a locks integrations 2, profile_graph 1, profiles 1
  rhea: 1 row 527b69 audit_log -0+1 profile_graph -1+1 rate_limits -0+1 86dbc0 locks integrations 2, profile_graph 1, profiles 1
set_link_rights(link_id: greg>sia, rights: '{book}')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(link_id: greg>sol, rights: '{book}')
  ada: 1 row dde35e audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 6c0aba locks integrations 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row dde35e audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 f917ea locks integrations 2, profile_graph 1, profiles 1
  rhea: 1 row dde35e audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 8423fe locks integrations 2, profile_graph 1, profiles 1
set_link_rights(link_id: gus>sia, rights: '{book}')
  ada: 1 row 669f59 audit_log -0+2 integration_states -1+0 profile_graph -1+1 rate_limits -0+1 6ab982 locks integrations 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 669f59 audit_log -0+2 integration_states -1+0 profile_graph -1+1 978538 locks integrations 1, profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_link_rights(link_id: gus>sid, rights: '{book}')
  ada: 1 row b04ed6 audit_log -0+2 integration_revocations -0+1 integration_tokens -1+0 profile_graph -1+1 rate_limits -0+1 student_integration_links -1+1 95029a locks integrations 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row b04ed6 audit_log -0+2 integration_revocations -0+1 integration_tokens -1+0 profile_graph -1+1 student_integration_links -1+1 247d8d locks integrations 1, profile_graph 1, profiles 1
set_link_rights(link_id: gwen>sid, rights: '{view_progress,message,book,receive_alerts}')
  ada: 1 row fcb3d1 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 fe92ab locks profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row fcb3d1 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 7e3bbd locks profile_graph 1, profiles 1
set_link_rights(link_id: max>sol, rights: '{view_progress,message,book,receive_alerts}')
  ada: 1 row 503f37 profile_graph -1+1 rate_limits -0+1 d4a5dd locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 503f37 profile_graph -1+1 3a8ca8 locks profile_graph 1, profiles 1
  rhea: 1 row 503f37 profile_graph -1+1 rate_limits -0+1 ef68a2 locks profile_graph 1, profiles 1
set_link_rights(link_id: rhea>sid, rights: '{view_progress,message,book,receive_alerts}')
  ada: 1 row d8ffab audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 309d33 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row d8ffab audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 679913 locks profile_graph 1, profiles 1
set_link_rights(link_id: rob>gwen agent, rights: '{view_progress,message,book,receive_alerts}')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(link_id: rob>sol, rights: '{view_progress,message,book,receive_alerts}')
  ada: 1 row 5ee432 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 fc65d7 locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 5ee432 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 7c233f locks profile_graph 1, profiles 1
  rhea: 1 row 5ee432 audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -1+1 rate_limits -0+1 aedb69 locks profile_graph 1, profiles 1
set_link_rights(link_id: age>gus agent, rights: '{view_progress,message,book,receive_alerts}', on_active_bookings: 'unassign')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(link_id: age>gus agent, rights: '{book}', on_active_bookings: 'cancel')
  ada console: link.not_found No such link.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
set_link_rights(gus>sid, '{view_progress}', 'unassign')
  ada: 1 row 08d72c audit_log -0+3 bookings -2+2 profile_graph -1+1 rate_limits -0+1 617637 locks bookings 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 08d72c audit_log -0+3 bookings -2+2 profile_graph -1+1 ebdede locks bookings 2, profile_graph 1, profiles 1
set_link_rights(gus>sid, '{}', 'unassign')
  ada: 1 row a0d016 audit_log -0+4 bookings -2+2 integration_revocations -0+1 integration_tokens -1+0 profile_graph -1+1 rate_limits -0+1 student_integration_links -1+1 05963c locks bookings 2, integrations 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row a0d016 audit_log -0+4 bookings -2+2 integration_revocations -0+1 integration_tokens -1+0 profile_graph -1+1 student_integration_links -1+1 8166d3 locks bookings 2, integrations 1, profile_graph 1, profiles 1
set_link_rights(gus>sid, '{book,message,view_progress,receive_alerts}', 'unassign')
  ada: 1 row b2c655 profile_graph -1+1 rate_limits -0+1 5ae94a locks profile_graph 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row b2c655 profile_graph -1+1 3c9c91 locks profile_graph 1, profiles 1
set_link_rights(gus>sia, '{view_progress}', 'unassign')
  ada: 1 row 9c8473 audit_log -0+2 bookings -1+1 profile_graph -1+1 rate_limits -0+1 1a432d locks bookings 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 9c8473 audit_log -0+2 bookings -1+1 profile_graph -1+1 6eb94c locks bookings 1, profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_link_rights(gus>sia, '{}', 'unassign')
  ada: 1 row db4ea2 audit_log -0+3 bookings -1+1 integration_states -1+0 profile_graph -1+1 rate_limits -0+1 af4a3d locks bookings 1, integrations 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row db4ea2 audit_log -0+3 bookings -1+1 integration_states -1+0 profile_graph -1+1 c31f37 locks bookings 1, integrations 1, profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_link_rights(gus>sia, '{book,message,view_progress,receive_alerts}', 'unassign')
  ada: 1 row 0cde8d profile_graph -1+1 rate_limits -0+1 e3d07d locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0cde8d profile_graph -1+1 ee28d3 locks profile_graph 1, profiles 1
  rhea: guardian.not_impartial Another admin has to do this.
set_link_rights(max>sol, '{view_progress}', 'unassign')
  ada: 1 row 4f266b audit_log -0+2 bookings -1+1 profile_graph -1+1 rate_limits -0+1 99452b locks bookings 1, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 4f266b audit_log -0+2 bookings -1+1 profile_graph -1+1 f87783 locks bookings 1, profile_graph 1, profiles 1
  rhea: 1 row 4f266b audit_log -0+2 bookings -1+1 profile_graph -1+1 rate_limits -0+1 878cc5 locks bookings 1, profile_graph 1, profiles 1
set_link_rights(max>sol, '{}', 'unassign')
  ada: 1 row ceb4f4 audit_log -0+4 bookings -1+1 integration_revocations -0+1 integration_tokens -1+0 profile_graph -1+1 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 a7e7aa locks bookings 1, integrations 2, profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row ceb4f4 audit_log -0+4 bookings -1+1 integration_revocations -0+1 integration_tokens -1+0 profile_graph -1+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 68e0bd locks bookings 1, integrations 2, profile_graph 1, profiles 1
  rhea: 1 row ceb4f4 audit_log -0+4 bookings -1+1 integration_revocations -0+1 integration_tokens -1+0 profile_graph -1+1 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 6aff02 locks bookings 1, integrations 2, profile_graph 1, profiles 1
set_link_rights(max>sol, '{book,message,view_progress,receive_alerts}', 'unassign')
  ada: 1 row 503f37 profile_graph -1+1 rate_limits -0+1 d4a5dd locks profile_graph 1, profiles 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 503f37 profile_graph -1+1 3a8ca8 locks profile_graph 1, profiles 1
  rhea: 1 row 503f37 profile_graph -1+1 rate_limits -0+1 ef68a2 locks profile_graph 1, profiles 1$answers$,
  'Everybody gets the listed answers from set_link_rights');

select * from finish();
rollback;
