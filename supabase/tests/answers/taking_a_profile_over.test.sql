-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('taking_a_profile_over'), $answers$select tests.take_over('ada', 'Bystander kid', 'sue')
  console: {"take_over": ""} activity_days -1+1 audit_log -0+53 bookings -1+1 class_students -1+1 consent_givers -3+3 consents -4+4 contact_restrictions -1+1 email_outbox -0+7 enrollments -1+1 former_expectations -0+1 goals -1+1 guardian_confirmations -1+3 guardian_consents -1+1 guardianships -0+2 invitation_secrets -0+1 invitations -0+1 kept_protections -0+7 notifications -0+7 people_to_check -0+1 point_entries -1+1 profile_details -2+2 profile_graph -3+3 profile_roles -1+0 profiles -2+2 push_outbox -0+3 restriction_addresses -0+1 restriction_students -0+1 submissions -1+1 young_people -0+1 35c5bd locks advisory 1, advisory shared 2, bookings 1, classes 1, confirmations 3, contact_restrictions 1, enrollments 1, goals 1, invitations 1, organizations 1, profile_details 6, profile_graph 3, profile_roles 1, profiles 6, submissions 1
select tests.take_over('gus', 'Bystander kid', 'sue')
  console: link.not_available This profile is not available.
select tests.take_over('rhea', 'Bystander kid', 'sue')
  console: {"take_over": ""} activity_days -1+1 audit_log -0+53 bookings -1+1 class_students -1+1 consent_givers -3+3 consents -4+4 contact_restrictions -1+1 email_outbox -0+7 enrollments -1+1 former_expectations -0+1 goals -1+1 guardian_confirmations -1+3 guardian_consents -1+1 guardianships -0+2 invitation_secrets -0+1 invitations -0+1 kept_protections -0+7 notifications -0+7 people_to_check -0+1 point_entries -1+1 profile_details -2+2 profile_graph -3+3 profile_roles -1+0 profiles -2+2 push_outbox -0+3 restriction_addresses -0+1 restriction_students -0+1 submissions -1+1 young_people -0+1 24c7d5 locks advisory 1, advisory shared 2, bookings 1, classes 1, confirmations 3, contact_restrictions 1, enrollments 1, goals 1, invitations 1, organizations 1, profile_details 6, profile_graph 3, profile_roles 1, profiles 6, submissions 1
select tests.take_over('ada', 'Una One', 'sue')
  console: {"take_over": ""} audit_log -0+23 class_students -1+1 email_outbox -0+1 former_expectations -0+1 guardian_confirmations -0+1 guardianships -0+1 invitation_secrets -0+1 invitations -0+1 kept_protections -0+2 notifications -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_graph -1+1 profile_roles -1+0 profiles -2+2 roster_people -1+1 a308e1 locks advisory 1, advisory shared 2, classes 1, confirmations 1, invitations 1, organizations 1, profile_details 3, profile_graph 1, profile_roles 1, profiles 4
select tests.take_over('mae', 'Una One', 'sue')
  console: {"take_over": ""} audit_log -0+23 class_students -1+1 email_outbox -0+1 former_expectations -0+1 guardian_confirmations -0+1 guardianships -0+1 invitation_secrets -0+1 invitations -0+1 kept_protections -0+2 notifications -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_graph -1+1 profile_roles -1+0 profiles -2+2 roster_people -1+1 8a80d8 locks advisory 1, advisory shared 2, classes 1, confirmations 1, invitations 1, organizations 1, profile_details 3, profile_graph 1, profile_roles 1, profiles 4
select tests.take_over('ada', 'Ursa', 'sue')
  console: {"take_over": ""} audit_log -0+16 former_expectations -2+3 invitation_secrets -0+1 invitations -0+1 kept_protections -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_roles -1+0 profiles -2+2 da8558 locks advisory 1, advisory shared 1, invitations 1, organizations 1, profile_details 2, profile_roles 1, profiles 3
select tests.take_over('ada', 'Gil Guardian', 'sue')
  console: {"take_over": ""} audit_log -0+25 former_expectations -0+1 guardianships -0+3 invitation_secrets -0+1 invitations -0+1 kept_protections -0+4 placeholder_tenants -1+1 profile_details -2+2 profile_graph -3+3 profile_roles -1+1 profiles -2+2 roster_people -1+1 3198ab locks advisory 1, advisory shared 4, invitations 1, organizations 1, profile_details 5, profile_graph 2, profile_roles 1, profiles 6
select tests.take_over('ada', 'Bystander kid', 'sol')
  console: {"take_over": ""} activity_days -1+1 audit_log -0+50 bookings -1+1 class_students -1+0 consent_givers -3+3 consents -4+4 contact_restrictions -1+1 email_outbox -0+6 enrollments -1+1 former_expectations -0+1 goals -1+1 guardian_confirmations -1+2 guardian_consents -1+1 guardianships -0+2 invitation_secrets -0+1 invitations -0+1 kept_protections -0+7 notifications -0+6 people_to_check -0+1 point_entries -1+1 profile_details -2+2 profile_graph -7+6 profile_roles -1+0 profiles -2+2 push_outbox -0+3 restriction_addresses -0+1 restriction_students -0+1 submissions -1+1 young_people -0+1 9fc974 locks advisory 1, advisory shared 2, bookings 1, contact_restrictions 1, enrollments 1, goals 1, integrations 2, invitations 1, profile_details 6, profile_graph 6, profile_roles 1, profiles 6, submissions 1
select tests.take_over('gus', 'Bystander kid', 'sol')
  console: link.not_available This profile is not available.
select tests.take_over('rhea', 'Bystander kid', 'sol')
  console: {"take_over": ""} activity_days -1+1 audit_log -0+50 bookings -1+1 class_students -1+0 consent_givers -3+3 consents -4+4 contact_restrictions -1+1 email_outbox -0+6 enrollments -1+1 former_expectations -0+1 goals -1+1 guardian_confirmations -1+2 guardian_consents -1+1 guardianships -0+2 invitation_secrets -0+1 invitations -0+1 kept_protections -0+7 notifications -0+6 people_to_check -0+1 point_entries -1+1 profile_details -2+2 profile_graph -7+6 profile_roles -1+0 profiles -2+2 push_outbox -0+3 restriction_addresses -0+1 restriction_students -0+1 submissions -1+1 young_people -0+1 6a67f6 locks advisory 1, advisory shared 2, bookings 1, contact_restrictions 1, enrollments 1, goals 1, integrations 2, invitations 1, profile_details 6, profile_graph 6, profile_roles 1, profiles 6, submissions 1
select tests.take_over('ada', 'Una One', 'sol')
  console: {"take_over": ""} audit_log -0+22 class_students -1+1 email_outbox -0+1 former_expectations -0+1 guardian_confirmations -0+1 guardianships -0+1 invitation_secrets -0+1 invitations -0+1 kept_protections -0+2 notifications -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_graph -1+1 profile_roles -1+0 profiles -2+2 roster_people -1+1 e5e1d3 locks advisory 1, advisory shared 2, classes 1, invitations 1, organizations 1, profile_details 3, profile_graph 1, profile_roles 1, profiles 4
select tests.take_over('mae', 'Una One', 'sol')
  console: {"take_over": ""} audit_log -0+22 class_students -1+1 email_outbox -0+1 former_expectations -0+1 guardian_confirmations -0+1 guardianships -0+1 invitation_secrets -0+1 invitations -0+1 kept_protections -0+2 notifications -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_graph -1+1 profile_roles -1+0 profiles -2+2 roster_people -1+1 56250c locks advisory 1, advisory shared 2, classes 1, invitations 1, organizations 1, profile_details 3, profile_graph 1, profile_roles 1, profiles 4
select tests.take_over('ada', 'Ursa', 'sol')
  console: {"take_over": ""} audit_log -0+16 former_expectations -2+3 invitation_secrets -0+1 invitations -0+1 kept_protections -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_roles -1+0 profiles -2+2 9922c0 locks advisory 1, advisory shared 1, invitations 1, organizations 1, profile_details 2, profile_roles 1, profiles 3
select tests.take_over('ada', 'Gil Guardian', 'sol')
  console: {"take_over": ""} audit_log -0+25 former_expectations -0+1 guardianships -0+3 invitation_secrets -0+1 invitations -0+1 kept_protections -0+4 placeholder_tenants -1+1 profile_details -2+2 profile_graph -3+3 profile_roles -1+1 profiles -2+2 roster_people -1+1 b3b370 locks advisory 1, advisory shared 4, invitations 1, organizations 1, profile_details 5, profile_graph 2, profile_roles 1, profiles 6
select tests.take_over('ada', 'Bystander kid', 'sia')
  console: link.not_available This profile is not available.
select tests.take_over('gus', 'Bystander kid', 'sia')
  console: link.not_available This profile is not available.
select tests.take_over('rhea', 'Bystander kid', 'sia')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Una One', 'sia')
  console: {"take_over": ""} audit_log -0+22 class_students -1+1 email_outbox -0+1 former_expectations -0+1 guardian_confirmations -0+1 guardianships -0+1 invitation_secrets -0+1 invitations -0+1 kept_protections -0+2 notifications -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_graph -1+1 profile_roles -1+0 profiles -2+2 push_outbox -0+1 roster_people -1+1 2da715 locks advisory 2, advisory shared 2, classes 1, invitations 1, organizations 1, profile_details 3, profile_graph 1, profile_roles 1, profiles 4
select tests.take_over('mae', 'Una One', 'sia')
  console: {"take_over": ""} audit_log -0+22 class_students -1+1 email_outbox -0+1 former_expectations -0+1 guardian_confirmations -0+1 guardianships -0+1 invitation_secrets -0+1 invitations -0+1 kept_protections -0+2 notifications -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_graph -1+1 profile_roles -1+0 profiles -2+2 push_outbox -0+1 roster_people -1+1 bae658 locks advisory 2, advisory shared 2, classes 1, invitations 1, organizations 1, profile_details 3, profile_graph 1, profile_roles 1, profiles 4
select tests.take_over('ada', 'Ursa', 'sia')
  console: {"take_over": ""} audit_log -0+16 former_expectations -2+3 invitation_secrets -0+1 invitations -0+1 kept_protections -0+1 placeholder_tenants -1+1 profile_details -2+2 profile_roles -1+0 profiles -2+2 e9ccd1 locks advisory 2, advisory shared 1, invitations 1, organizations 1, profile_details 2, profile_roles 1, profiles 3
select tests.take_over('ada', 'Gil Guardian', 'sia')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Bystander kid', 'gus')
  console: link.not_available This profile is not available.
select tests.take_over('gus', 'Bystander kid', 'gus')
  console: link.not_available This profile is not available.
select tests.take_over('rhea', 'Bystander kid', 'gus')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Una One', 'gus')
  console: link.not_available This profile is not available.
select tests.take_over('mae', 'Una One', 'gus')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Ursa', 'gus')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Gil Guardian', 'gus')
  console: {"take_over": ""} audit_log -0+26 former_expectations -0+1 guardianships -0+3 invitation_secrets -0+1 invitations -0+1 kept_protections -0+5 placeholder_tenants -1+1 profile_details -2+2 profile_graph -3+3 profile_roles -1+0 profiles -2+2 restriction_addresses -0+1 restriction_subjects -0+1 roster_people -1+1 93f74c locks advisory 1, advisory shared 4, contact_restrictions 1, invitations 1, organizations 1, profile_details 6, profile_graph 2, profile_roles 1, profiles 7
select tests.take_over('ada', 'Bystander kid', 'tut')
  console: link.not_available This profile is not available.
select tests.take_over('gus', 'Bystander kid', 'tut')
  console: link.not_available This profile is not available.
select tests.take_over('rhea', 'Bystander kid', 'tut')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Una One', 'tut')
  console: link.not_available This profile is not available.
select tests.take_over('mae', 'Una One', 'tut')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Ursa', 'tut')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Gil Guardian', 'tut')
  console: {"take_over": ""} audit_log -0+27 former_expectations -0+1 guardianships -0+3 invitation_secrets -0+1 invitations -0+1 kept_protections -0+6 placeholder_tenants -1+1 profile_details -2+2 profile_graph -3+3 profile_roles -1+1 profiles -2+2 restriction_addresses -0+2 restriction_subjects -0+2 roster_people -1+1 0605b0 locks advisory 1, advisory shared 4, contact_restrictions 2, invitations 1, organizations 1, profile_details 5, profile_roles 1, profiles 7
select tests.take_over('ada', 'Bystander kid', 'rea')
  console: link.not_available This profile is not available.
select tests.take_over('gus', 'Bystander kid', 'rea')
  console: link.not_available This profile is not available.
select tests.take_over('rhea', 'Bystander kid', 'rea')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Una One', 'rea')
  console: link.not_available This profile is not available.
select tests.take_over('mae', 'Una One', 'rea')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Ursa', 'rea')
  console: link.not_available This profile is not available.
select tests.take_over('ada', 'Gil Guardian', 'rea')
  console: {"take_over": ""} audit_log -0+24 former_expectations -0+1 guardianships -0+3 invitation_secrets -0+1 invitations -0+1 kept_protections -0+4 placeholder_tenants -1+1 profile_details -2+2 profile_graph -3+3 profile_roles -1+0 profiles -2+2 roster_people -1+1 d4422c locks advisory 1, advisory shared 4, invitations 1, organizations 1, profile_details 5, profile_graph 2, profile_roles 1, profiles 6$answers$,
  'What comes of taking a profile over is as listed');

select * from finish();
rollback;
