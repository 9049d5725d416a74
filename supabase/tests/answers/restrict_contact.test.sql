-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('restrict_contact', tests.everybody()), $answers$restrict_contact(student_id: sid)
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sia)
  ada console rhea: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: Bystander kid)
  ada console rhea: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sol)
  ada console rhea: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sid, profile_id: gus)
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sia, profile_id: gwen)
  ada console rhea: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: Bystander kid, profile_id: sid)
  ada console rhea: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sol, profile_id: sia)
  ada console rhea: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sid, profile_id: tut)
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sia, profile_id: Bystander kid)
  ada console rhea: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: Bystander kid, profile_id: greg)
  ada console rhea: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sol, rights: '{view_progress,message,book,receive_alerts}')
  ada console rhea: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sid, rights: '{book}')
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sia, basis: 'Order 8')
  ada console rhea: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: Bystander kid, from: null)
  ada console rhea: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sol, until: now() + interval '2 days')
  ada console rhea: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sid, emails: '{new@bystander.example}')
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: sia, phones: '{+4915100000077}')
  ada console rhea: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(student_id: Bystander kid, review_at: now() + interval '60 days')
  ada console rhea: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contact(sid, gus, '{book}', 'Order 8')
  ada: 1 row cb4fa9 audit_log -0+10 bookings -2+2 contact_restrictions -0+1 kept_protections -0+5 rate_limits -0+1 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 155924 locks advisory 1, bookings 2, contact_restrictions 1, profiles 4
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 900af7 audit_log -0+10 bookings -2+2 contact_restrictions -0+1 kept_protections -0+5 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 ff74eb locks advisory 1, bookings 2, contact_restrictions 1, profiles 3
restrict_contact(sid, tut, '{book}', 'Order 8')
  ada: 1 row bb0706 audit_log -0+6 bookings -1+1 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 9cdf9e locks advisory 1, bookings 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row efbd48 audit_log -0+6 bookings -1+1 contact_restrictions -0+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 c09669 locks advisory 1, bookings 1, contact_restrictions 1, profiles 2
restrict_contact(sol, max, '{book}', 'Order 8')
  ada: 1 row 4016eb audit_log -0+6 bookings -1+1 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 359a11 locks advisory 1, bookings 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 2330d3 audit_log -0+6 bookings -1+1 contact_restrictions -0+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 a7172f locks advisory 1, bookings 1, contact_restrictions 1, profiles 2
  rhea: 1 row eaec51 audit_log -0+6 bookings -1+1 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 3aa0c9 locks advisory 1, bookings 1, contact_restrictions 1, profiles 3
restrict_contact(sia, gwen, '{book}', 'Order 8')
  ada: 1 row 7cd845 audit_log -0+6 contact_restrictions -0+1 kept_protections -0+4 rate_limits -0+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 0980dd locks advisory 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 634b1a audit_log -0+6 contact_restrictions -0+1 kept_protections -0+4 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 9603bf locks advisory 1, contact_restrictions 1, profiles 2
  rhea: guardian.not_impartial Another admin has to do this.
restrict_contact(sid, mae, '{book}', 'Order 8')
  ada: 1 row 9f9c41 audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 2f595f locks advisory 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row a812d1 audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 89d2d1 locks advisory 1, contact_restrictions 1, profiles 2
restrict_contact(sid, gus, '{view_progress,message,book,receive_alerts}', 'Order 8')
  ada: 1 row 25cc92 audit_log -0+12 bookings -2+2 contact_restrictions -0+1 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 kept_protections -0+5 rate_limits -0+1 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 8deeee locks advisory 1, bookings 2, contact_restrictions 1, exports 1, profiles 4
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 3716ca audit_log -0+12 bookings -2+2 contact_restrictions -0+1 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 kept_protections -0+5 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 b4562f locks advisory 1, bookings 2, contact_restrictions 1, exports 1, profiles 3
restrict_contact(sid, tut, '{view_progress,message,book,receive_alerts}', 'Order 8')
  ada: 1 row c1601e audit_log -0+6 bookings -1+1 contact_restrictions -0+1 group_students -2+0 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 597f2d locks advisory 1, bookings 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row a4b450 audit_log -0+6 bookings -1+1 contact_restrictions -0+1 group_students -2+0 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 384a73 locks advisory 1, bookings 1, contact_restrictions 1, profiles 2
restrict_contact(sol, max, '{view_progress,message,book,receive_alerts}', 'Order 8')
  ada: 1 row 9c7595 audit_log -0+7 bookings -1+1 contact_restrictions -0+1 export_pages -2+0 exports -1+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 bd11f7 locks advisory 1, bookings 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row d970be audit_log -0+7 bookings -1+1 contact_restrictions -0+1 export_pages -2+0 exports -1+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 bd744e locks advisory 1, bookings 1, contact_restrictions 1, profiles 2
  rhea: 1 row 54dcb8 audit_log -0+7 bookings -1+1 contact_restrictions -0+1 export_pages -2+0 exports -1+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 8f649a locks advisory 1, bookings 1, contact_restrictions 1, profiles 3
restrict_contact(sia, gwen, '{view_progress,message,book,receive_alerts}', 'Order 8')
  ada: 1 row 0aa37a audit_log -0+6 contact_restrictions -0+1 kept_protections -0+4 rate_limits -0+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 6c87bc locks advisory 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row bb284b audit_log -0+6 contact_restrictions -0+1 kept_protections -0+4 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 d49b7a locks advisory 1, contact_restrictions 1, profiles 2
  rhea: guardian.not_impartial Another admin has to do this.
restrict_contact(sid, mae, '{view_progress,message,book,receive_alerts}', 'Order 8')
  ada: 1 row bb0b18 audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 b210b5 locks advisory 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row e8abbe audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 4bb662 locks advisory 1, contact_restrictions 1, profiles 2$answers$,
  'Everybody gets the listed answers from restrict_contact');

select * from finish();
rollback;
