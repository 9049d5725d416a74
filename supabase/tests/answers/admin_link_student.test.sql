-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('admin_link_student', tests.everybody()), $answers$admin_link_student(guardian_id: gus, student_id: sid)
  ada console: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gus, student_id: sia)
  ada console rhea: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gus, student_id: Bystander kid)
  ada console rhea: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gus, student_id: sol)
  ada: 1 row 3d6bd5 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 958e5c locks advisory shared 1, profile_details 3, profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 3d6bd5 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 d88571 locks advisory shared 1, profile_details 3, profiles 2
  rhea: 1 row 3d6bd5 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 fe7236 locks advisory shared 1, profile_details 3, profiles 2
admin_link_student(guardian_id: gwen, student_id: sid)
  ada console: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gwen, student_id: sia)
  ada: 1 row b01f8b audit_log -0+3 email_outbox -0+3 guardian_confirmations -1+0 guardianships -0+1 notifications -0+3 profile_graph -1+1 push_outbox -0+2 rate_limits -0+1 46513e locks advisory shared 1, profile_details 2, profile_graph 1, profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row b01f8b audit_log -0+3 email_outbox -0+3 guardian_confirmations -1+0 guardianships -0+1 notifications -0+3 profile_graph -1+1 push_outbox -0+2 bcf45b locks advisory shared 1, profile_details 2, profile_graph 1, profiles 2
  rhea: 1 row b01f8b audit_log -0+3 email_outbox -0+3 guardian_confirmations -1+0 guardianships -0+1 notifications -0+3 profile_graph -1+1 push_outbox -0+2 rate_limits -0+1 4baeb3 locks advisory shared 1, profile_details 2, profile_graph 1, profiles 2
admin_link_student(guardian_id: gwen, student_id: Bystander kid)
  ada console rhea: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gwen, student_id: sol)
  ada: 1 row 3a181c audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 aa5f82 locks advisory shared 1, profile_details 2, profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 3a181c audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 51bc07 locks advisory shared 1, profile_details 2, profiles 2
  rhea: 1 row 3a181c audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 6301f3 locks advisory shared 1, profile_details 2, profiles 2
admin_link_student(guardian_id: gus, student_id: sid, relation: 'MOTHER')
  ada console: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gus, student_id: sia, relation: 'OTHER')
  ada console rhea: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gus, student_id: Bystander kid, is_primary: true)
  ada console rhea: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gus, student_id: sol, is_primary: false)
  ada: 1 row 3d6bd5 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 958e5c locks advisory shared 1, profile_details 3, profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 3d6bd5 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 d88571 locks advisory shared 1, profile_details 3, profiles 2
  rhea: 1 row 3d6bd5 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 fe7236 locks advisory shared 1, profile_details 3, profiles 2
admin_link_student(guardian_id: gwen, student_id: sid, rights: '{view_progress,message,book,receive_alerts}')
  ada console: link.exists These two people cannot be linked again.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
admin_link_student(guardian_id: gwen, student_id: sia, rights: '{book}')
  ada: 1 row 91b848 audit_log -0+3 email_outbox -0+3 guardian_confirmations -1+0 guardianships -0+1 kept_protections -0+1 notifications -0+3 profile_graph -1+1 push_outbox -0+2 rate_limits -0+1 2605a5 locks advisory shared 1, profile_details 2, profile_graph 1, profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 91b848 audit_log -0+3 email_outbox -0+3 guardian_confirmations -1+0 guardianships -0+1 kept_protections -0+1 notifications -0+3 profile_graph -1+1 push_outbox -0+2 212749 locks advisory shared 1, profile_details 2, profile_graph 1, profiles 2
  rhea: 1 row 91b848 audit_log -0+3 email_outbox -0+3 guardian_confirmations -1+0 guardianships -0+1 kept_protections -0+1 notifications -0+3 profile_graph -1+1 push_outbox -0+2 rate_limits -0+1 9374f8 locks advisory shared 1, profile_details 2, profile_graph 1, profiles 2
admin_link_student(gwen, sol, 'OTHER')
  ada: 1 row f57bfe audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 2c828a locks advisory shared 1, profile_details 2, profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row f57bfe audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 cc3d20 locks advisory shared 1, profile_details 2, profiles 2
  rhea: 1 row f57bfe audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 117be9 locks advisory shared 1, profile_details 2, profiles 2
admin_link_student(greg, sid, 'OTHER')
  ada: 1 row 648378 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+2 rate_limits -0+1 7372a6 locks advisory shared 1, profile_details 2, profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 648378 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+2 b91ae3 locks advisory shared 1, profile_details 2, profiles 2
admin_link_student(tut, sid, 'OTHER')
  ada: 1 row bbdb33 audit_log -0+3 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 profile_roles -0+1 push_outbox -0+2 rate_limits -0+1 4e5ada locks advisory shared 1, profile_details 2, profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row bbdb33 audit_log -0+3 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 profile_roles -0+1 push_outbox -0+2 f400d6 locks advisory shared 1, profile_details 2, profiles 2
admin_link_student(gus, sol, 'OTHER')
  ada: 1 row 427192 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 67bdc9 locks advisory shared 1, profile_details 3, profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 427192 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 ace760 locks advisory shared 1, profile_details 3, profiles 2
  rhea: 1 row 427192 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 rate_limits -0+1 06e201 locks advisory shared 1, profile_details 3, profiles 2
admin_link_student(mae, sid, 'OTHER')
  ada: 1 row 06acc1 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+2 rate_limits -0+1 abbeeb locks advisory shared 1, profile_details 2, profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 06acc1 audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+2 d7718a locks advisory shared 1, profile_details 2, profiles 2
admin_link_student(rhea, sol, 'OTHER')
  ada: 1 row 1645fc audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 rate_limits -0+1 3f1841 locks advisory shared 1, profile_details 2, profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 1645fc audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 5aa8b6 locks advisory shared 1, profile_details 2, profiles 2
  rhea: permission.denied You cannot make yourself a guardian; another manager can link you.
admin_link_student(sid, sia, 'OTHER')
  ada console rhea: age.not_confirmed A minor cannot be a client, tutor or agent.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from admin_link_student');

select * from finish();
rollback;
