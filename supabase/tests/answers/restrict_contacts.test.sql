-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('restrict_contacts', tests.everybody()), $answers$restrict_contacts(student_ids: array[sid])
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(student_ids: array[sid, sia])
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(student_ids: array[sid], profile_id: gus)
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(student_ids: array[sid, sia], profile_id: gwen)
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(student_ids: array[sid], profile_id: sid)
  ada console: profile.not_found No such profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(student_ids: array[sid, sia], profile_id: sia)
  ada console: profile.not_found No such profile.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(student_ids: array[sid], profile_id: tut)
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(student_ids: array[sid, sia], profile_id: Bystander kid)
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(student_ids: array[sid], profile_id: greg)
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(student_ids: array[sid, sia], rights: '{view_progress,message,book,receive_alerts}')
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(student_ids: array[sid], rights: '{book}')
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(student_ids: array[sid, sia], basis: 'Order 8')
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(student_ids: array[sid], from: null)
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(student_ids: array[sid, sia], until: now() + interval '2 days')
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(student_ids: array[sid], emails: '{new@bystander.example}')
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(student_ids: array[sid, sia], phones: '{+4915100000077}')
  ada console: validation.failed p_basis is required: the reference of an order or a short reason.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(student_ids: array[sid], review_at: now() + interval '60 days')
  ada console: validation.failed p_profile_id, p_emails or p_phones is required.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
restrict_contacts(array[sid, sia], gus, '{book,message}', 'Order 8')
  ada: 2 rows 91b58d audit_log -0+19 bookings -3+3 contact_restrictions -0+2 kept_protections -0+10 rate_limits -0+1 restriction_addresses -0+8 restriction_students -0+2 restriction_subjects -0+4 e99dc3 locks advisory 1, bookings 3, contact_restrictions 2, profiles 5
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows 4745e3 audit_log -0+19 bookings -3+3 contact_restrictions -0+2 kept_protections -0+10 restriction_addresses -0+8 restriction_students -0+2 restriction_subjects -0+4 19c308 locks advisory 1, bookings 3, contact_restrictions 2, profiles 4
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(array[sid, sol], tut, '{book,message}', 'Order 8')
  ada: 2 rows 9eff26 audit_log -0+12 bookings -2+2 contact_restrictions -0+2 kept_protections -0+6 rate_limits -0+1 restriction_addresses -0+4 restriction_students -0+2 restriction_subjects -0+2 2fd32d locks advisory 1, bookings 2, contact_restrictions 2, profiles 4
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows 3f1d43 audit_log -0+12 bookings -2+2 contact_restrictions -0+2 kept_protections -0+6 restriction_addresses -0+4 restriction_students -0+2 restriction_subjects -0+2 e09737 locks advisory 1, bookings 2, contact_restrictions 2, profiles 3
  rhea: permission.denied Only admins and school managers of all these students may do this.
restrict_contacts(array[sol, sol], rob, '{book,message}', 'Order 8')
  ada: 1 row 9faea8 audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 7f7669 locks advisory 1, contact_restrictions 1, profiles 3
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row e16d3c audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 7f4e29 locks advisory 1, contact_restrictions 1, profiles 2
  rhea: 1 row 6f5cf6 audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 a0f474 locks advisory 1, contact_restrictions 1, profiles 3$answers$,
  'Everybody gets the listed answers from restrict_contacts');

select * from finish();
rollback;
