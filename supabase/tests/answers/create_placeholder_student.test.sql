-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('create_placeholder_student', tests.everybody()), $answers$create_placeholder_student(full_name: 'Somebody Else')
  ada console: validation.failed p_consent must state how the guardian consented.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
create_placeholder_student(full_name: 'Somebody Else', date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada console: validation.failed p_consent must state how the guardian consented.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
create_placeholder_student(full_name: 'Somebody Else', date_of_birth: (current_date - interval '11 years')::date)
  ada console: validation.failed p_consent must state how the guardian consented.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
create_placeholder_student(full_name: 'Somebody Else', guardian_id: gus)
  ada console: validation.failed p_consent must state how the guardian consented.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
create_placeholder_student(full_name: 'Somebody Else', guardian_id: gwen)
  ada console: validation.failed p_consent must state how the guardian consented.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
create_placeholder_student(full_name: 'Somebody Else', consent: 'Form of 1 September')
  ada console: profile.not_found No such profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
create_placeholder_student(full_name: 'Somebody Else', class_id: by_class)
  ada console rhea: validation.failed p_consent must state how the guardian consented.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
create_placeholder_student(full_name: 'Somebody Else', class_id: by_class2)
  ada console rhea: validation.failed p_consent must state how the guardian consented.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
create_placeholder_student('New child', (current_date - interval '14 years')::date, gus, 'Form of 1 September', by_class)
  ada: 1 row 0e8364 audit_log -0+11 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 bd2c18 locks advisory shared 1, classes 1, organizations 1, profile_details 3, profiles 3
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0e8364 audit_log -0+11 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 push_outbox -0+1 young_people -0+1 e2ee42 locks advisory shared 1, classes 1, organizations 1, profile_details 3, profiles 2
  rhea: 1 row 0e8364 audit_log -0+11 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 e31699 locks advisory shared 1, classes 1, organizations 1, profile_details 3, profiles 3
create_placeholder_student('New child', (current_date - interval '14 years')::date, rhea, 'Form of 1 September', by_class)
  ada: 1 row 0e8364 audit_log -0+11 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 rate_limits -0+1 young_people -0+1 1cd727 locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 3
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0e8364 audit_log -0+11 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 young_people -0+1 680220 locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 2
  rhea: permission.denied You cannot make yourself a guardian; another manager can link you.
create_placeholder_student('New child', (current_date - interval '14 years')::date, greg, 'Form of 1 September', by_class)
  ada: 1 row 0e8364 audit_log -0+11 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 rate_limits -0+1 young_people -0+1 340afe locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 3
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0e8364 audit_log -0+11 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 young_people -0+1 452826 locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 2
  rhea: 1 row 0e8364 audit_log -0+11 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 rate_limits -0+1 young_people -0+1 959a45 locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 3
create_placeholder_student('New child', (current_date - interval '14 years')::date, gus, 'Form of 1 September', by_class3)
  ada: 1 row 0e8364 age_zones -0+1 audit_log -0+12 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 12c545 locks advisory shared 1, classes 1, organizations 1, profile_details 3, profiles 3
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0e8364 age_zones -0+1 audit_log -0+12 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 push_outbox -0+1 young_people -0+1 54afb9 locks advisory shared 1, classes 1, organizations 1, profile_details 3, profiles 2
create_placeholder_student('New child', (current_date - interval '14 years')::date, rhea, 'Form of 1 September', by_class3)
  ada: 1 row 0e8364 age_zones -0+1 audit_log -0+12 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 rate_limits -0+1 young_people -0+1 79f598 locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 3
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0e8364 age_zones -0+1 audit_log -0+12 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 young_people -0+1 7c594b locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 2
create_placeholder_student('New child', (current_date - interval '14 years')::date, greg, 'Form of 1 September', by_class3)
  ada: 1 row 0e8364 age_zones -0+1 audit_log -0+12 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 rate_limits -0+1 young_people -0+1 8b2983 locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 3
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins, and school managers for a class of their school, may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 0e8364 age_zones -0+1 audit_log -0+12 class_students -0+1 email_outbox -0+1 guardian_consents -0+1 guardianships -0+1 notifications -0+1 people_to_check -0+1 placeholder_tenants -0+1 profile_details -0+1 profile_graph -0+1 profile_roles -0+1 profiles -0+1 young_people -0+1 180f88 locks advisory shared 1, classes 1, organizations 1, profile_details 2, profiles 2$answers$,
  'Everybody gets the listed answers from create_placeholder_student');

select * from finish();
rollback;
