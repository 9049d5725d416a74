-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('update_profile', tests.everybody()), $answers$update_profile()
  ada: 1 row 835fbc profile_details -1+1 profiles -1+1 rate_limits -0+1 4dc15a locks profile_details 1, profiles 1
  age: 1 row 1a1c2d profile_details -1+1 profiles -1+1 rate_limits -0+1 2f7b4f locks profile_details 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row ea9155 profile_details -1+1 profiles -1+1 rate_limits -0+1 3259fd locks profile_details 1, profiles 1
  gus: 1 row 68be3e profile_details -1+1 profiles -1+1 rate_limits -0+1 bc00dc locks profile_details 1, profiles 1
  gwen: 1 row 6d9e53 profile_details -1+1 profiles -1+1 rate_limits -0+1 a25cbf locks profile_details 1, profiles 1
  mae: 1 row eb2aa2 profile_details -1+1 profiles -1+1 rate_limits -0+1 66ef7e locks profile_details 1, profiles 1
  max: 1 row 786b71 profile_details -1+1 profiles -1+1 rate_limits -0+1 980076 locks profile_details 1, profiles 1
  rhea: 1 row fb081d profile_details -1+1 profiles -1+1 rate_limits -0+1 e01836 locks profile_details 1, profiles 1
  rob: 1 row f75858 profile_details -1+1 profiles -1+1 rate_limits -0+1 d237b9 locks profile_details 1, profiles 1
  sia: 1 row a7cfb3 profile_details -1+1 profiles -1+1 rate_limits -0+1 91b794 locks profile_details 1, profiles 1
  sid: 1 row 2ab5ae profile_details -1+1 profiles -1+1 rate_limits -0+1 64ab5a locks profile_details 1, profiles 1
  sol: 1 row 0aadb2 profile_details -1+1 profiles -1+1 rate_limits -0+1 4dc7c3 locks profile_details 1, profiles 1
  sue: 1 row 7d5920 profile_details -1+1 profiles -1+1 rate_limits -0+1 3a6da0 locks profile_details 1, profiles 1
  tea: 1 row b88711 profile_details -1+1 profiles -1+1 rate_limits -0+1 f13392 locks profile_details 1, profiles 1
  tom: 1 row 2fe8a2 profile_details -1+1 profiles -1+1 rate_limits -0+1 1df8b0 locks profile_details 1, profiles 1
  tut: 1 row 08dc05 profile_details -1+1 profiles -1+1 rate_limits -0+1 52b929 locks profile_details 1, profiles 1
  two: 1 row cd7f8b profile_details -1+1 profiles -1+1 rate_limits -0+1 290200 locks profile_details 1, profiles 1
update_profile(full_name: 'Somebody Else')
  ada: 1 row 7ee506 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 782205 locks profile_details 1, profiles 1
  age: 1 row de170b audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 633558 locks profile_details 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 442dd5 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 6388d8 locks profile_details 1, profiles 1
  gus: 1 row fcccef audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 05bfe2 locks profile_details 1, profiles 1
  gwen: 1 row 3809da audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 f59ce6 locks profile_details 1, profiles 1
  mae: 1 row 1a03ae audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 924bb4 locks profile_details 1, profiles 1
  max: 1 row c3fd6f audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 6b40ac locks profile_details 1, profiles 1
  rhea: 1 row f61911 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 08aefa locks profile_details 1, profiles 1
  rob: 1 row 639f0b audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 5b2e33 locks profile_details 1, profiles 1
  sia: 1 row 85def2 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 fb03f8 locks profile_details 1, profiles 1
  sid: 1 row 0bc141 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 0d3a83 locks profile_details 1, profiles 1
  sol: 1 row dc29e8 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 f6b44d locks profile_details 1, profiles 1
  sue: 1 row 748875 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 84d688 locks profile_details 1, profiles 1
  tea: 1 row 6926bc audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 e3fd24 locks profile_details 1, profiles 1
  tom: 1 row c30501 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 993ca5 locks profile_details 1, profiles 1
  tut: 1 row 721a11 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 c1d24d locks profile_details 1, profiles 1
  two: 1 row 344986 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 470008 locks profile_details 1, profiles 1
update_profile(avatar_url: 'https://example.com/a.png')
  ada: 1 row 378f8e audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 be2dbf locks profile_details 1, profiles 1
  age: 1 row 5d8dc6 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 2dcea3 locks profile_details 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 7b894d audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 41a367 locks profile_details 1, profiles 1
  gus: 1 row 3076fa audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 077eef locks profile_details 1, profiles 1
  gwen: 1 row 7e6e2f audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 5777ac locks profile_details 1, profiles 1
  mae: 1 row 19b5a3 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 8984eb locks profile_details 1, profiles 1
  max: 1 row c1bce9 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 5577a9 locks profile_details 1, profiles 1
  rhea: 1 row b10a4d audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 bbe839 locks profile_details 1, profiles 1
  rob: 1 row e635fc audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 7c6f01 locks profile_details 1, profiles 1
  sia: 1 row 656735 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 db5b3a locks profile_details 1, profiles 1
  sid: 1 row f115c4 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 aec0e0 locks profile_details 1, profiles 1
  sol: 1 row e64e73 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 da7130 locks profile_details 1, profiles 1
  sue: 1 row 39ad5c audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 cc6aa2 locks profile_details 1, profiles 1
  tea: 1 row 96f72d audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 3043a1 locks profile_details 1, profiles 1
  tom: 1 row 3c00fb audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 c96e40 locks profile_details 1, profiles 1
  tut: 1 row 7238ff audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 e04e6d locks profile_details 1, profiles 1
  two: 1 row 52c09f audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 6d080e locks profile_details 1, profiles 1
update_profile(date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: 1 row a9d5ff audit_log -0+3 people_to_check -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 young_people -0+1 344f17 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  age: 1 row 4ef0f4 audit_log -0+7 email_outbox -0+1 invitations -1+1 kept_protections -0+3 notifications -0+1 people_to_check -0+1 profile_details -1+1 profile_graph -2+0 profile_roles -1+0 profiles -1+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 20737a locks advisory shared 1, invitations 1, profile_details 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 568d28 audit_log -0+5 email_outbox -0+1 kept_protections -0+2 notifications -0+1 people_to_check -0+1 profile_details -1+1 profile_graph -1+0 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 02c67c locks advisory shared 1, integrations 2, profile_details 1, profiles 2
  gus sia sid: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  gwen: 1 row 9e78c1 audit_log -0+15 bookings -2+2 email_outbox -0+4 exports -1+1 guardian_confirmations -1+0 invitations -1+1 kept_protections -0+6 notifications -0+4 people_to_check -0+1 profile_details -1+1 profile_graph -5+0 profile_roles -1+0 profiles -1+1 rate_limits -0+1 rights_before_grants -1+0 young_people -0+1 5008f4 locks advisory shared 1, bookings 2, integrations 1, invitations 1, profile_details 1, profiles 2
  mae: 1 row 15c847 audit_log -0+4 kept_protections -0+1 people_to_check -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 3d25f3 locks advisory shared 1, profile_details 1, profiles 1
  max: 1 row 66b294 audit_log -0+14 bookings -2+2 email_outbox -0+4 enrollments -2+2 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+3 live_class_registrations -1+0 notifications -0+5 people_to_check -0+1 profile_details -1+1 profile_graph -1+0 profile_roles -2+0 profiles -1+1 push_outbox -0+1 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 young_people -0+1 54ed94 locks advisory shared 1, bookings 2, enrollments 2, integrations 2, profile_details 1, profiles 3
  rhea: 1 row fa17ed audit_log -0+6 email_outbox -0+1 exports -1+1 kept_protections -0+2 notifications -0+1 people_to_check -0+1 profile_details -1+1 profile_graph -1+0 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 3cdc4c locks advisory shared 1, integrations 1, profile_details 1, profiles 2
  rob: 1 row 08b843 audit_log -0+9 email_outbox -0+2 guardian_confirmations -1+0 kept_protections -0+5 notifications -0+2 people_to_check -0+1 profile_details -1+1 profile_graph -3+0 profile_roles -2+0 profiles -1+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 3d7ac9 locks advisory shared 1, integrations 2, profile_details 1, profiles 2
  sol: 1 row a9424e audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 profiles -1+1 rate_limits -0+1 young_people -0+1 bb6cb6 locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  sue: 1 row 57eb94 audit_log -0+3 people_to_check -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 young_people -0+1 104c4f locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  tea: 1 row de363a audit_log -0+4 kept_protections -0+1 people_to_check -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 776de0 locks advisory shared 1, profile_details 1, profiles 1
  tom: 1 row 838316 audit_log -0+7 bookings -1+1 email_outbox -0+2 invitations -1+1 kept_protections -0+1 notifications -0+2 people_to_check -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 c99035 locks advisory shared 1, bookings 1, invitations 1, profile_details 1, profiles 2
  tut: 1 row 0dfc38 audit_log -0+12 bookings -5+5 email_outbox -0+7 enrollments -2+2 group_students -3+0 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+8 people_to_check -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 push_outbox -0+4 rate_limits -0+1 young_people -0+1 458ccd locks advisory shared 1, bookings 5, enrollments 2, invitations 1, profile_details 1, profiles 5
  two: 1 row b5dd0b audit_log -0+3 kept_protections -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 018aa1 locks advisory shared 1, profile_details 1, profiles 1
update_profile(date_of_birth: (current_date - interval '11 years')::date)
  ada: 1 row a9d5ff audit_log -0+3 people_to_check -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 young_people -0+1 344f17 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  age: 1 row 4ef0f4 audit_log -0+7 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -0+2 people_to_check -0+1 profile_details -1+1 profile_graph -2+0 profile_roles -1+0 profiles -1+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 d405b0 locks advisory shared 1, invitations 1, profile_details 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 568d28 audit_log -0+5 email_outbox -0+2 kept_protections -0+2 notifications -0+2 people_to_check -0+1 profile_details -1+1 profile_graph -1+0 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 9a3962 locks advisory shared 1, integrations 2, profile_details 1, profiles 2
  gus sia sid: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  gwen: 1 row 9e78c1 audit_log -0+15 bookings -2+2 email_outbox -0+7 exports -1+1 guardian_confirmations -1+0 invitations -1+1 kept_protections -0+6 notifications -0+9 people_to_check -0+1 profile_details -1+1 profile_graph -5+0 profile_roles -1+0 profiles -1+1 push_outbox -0+5 rate_limits -0+1 rights_before_grants -1+0 young_people -0+1 b07c4c locks advisory shared 1, bookings 2, integrations 1, invitations 1, profile_details 1, profiles 3
  mae: 1 row 15c847 audit_log -0+4 kept_protections -0+1 people_to_check -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 3d25f3 locks advisory shared 1, profile_details 1, profiles 1
  max: 1 row 66b294 audit_log -0+14 bookings -2+2 email_outbox -0+4 enrollments -2+2 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+3 live_class_registrations -1+0 notifications -0+5 people_to_check -0+1 profile_details -1+1 profile_graph -1+0 profile_roles -2+0 profiles -1+1 push_outbox -0+1 rate_limits -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 young_people -0+1 54ed94 locks advisory shared 1, bookings 2, enrollments 2, integrations 2, profile_details 1, profiles 3
  rhea: 1 row fa17ed audit_log -0+6 email_outbox -0+1 exports -1+1 kept_protections -0+2 notifications -0+1 people_to_check -0+1 profile_details -1+1 profile_graph -1+0 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 3cdc4c locks advisory shared 1, integrations 1, profile_details 1, profiles 2
  rob: 1 row 08b843 audit_log -0+9 email_outbox -0+2 guardian_confirmations -1+0 kept_protections -0+5 notifications -0+2 people_to_check -0+1 profile_details -1+1 profile_graph -3+0 profile_roles -2+0 profiles -1+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 3d7ac9 locks advisory shared 1, integrations 2, profile_details 1, profiles 2
  sol: 1 row a9424e audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 profiles -1+1 rate_limits -0+1 young_people -0+1 77d6ac locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  sue: 1 row 57eb94 audit_log -0+3 people_to_check -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 young_people -0+1 0ca2d4 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  tea: 1 row de363a audit_log -0+4 kept_protections -0+1 people_to_check -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 776de0 locks advisory shared 1, profile_details 1, profiles 1
  tom: 1 row 838316 audit_log -0+7 bookings -1+1 email_outbox -0+2 invitations -1+1 kept_protections -0+1 notifications -0+2 people_to_check -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 push_outbox -0+1 rate_limits -0+1 young_people -0+1 c99035 locks advisory shared 1, bookings 1, invitations 1, profile_details 1, profiles 2
  tut: 1 row 0dfc38 audit_log -0+12 bookings -5+5 email_outbox -0+12 enrollments -2+2 group_students -3+0 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -0+13 people_to_check -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 push_outbox -0+4 rate_limits -0+1 young_people -0+1 a7c503 locks advisory shared 1, bookings 5, enrollments 2, invitations 1, profile_details 1, profiles 5
  two: 1 row b5dd0b audit_log -0+3 kept_protections -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 rate_limits -0+1 young_people -0+1 018aa1 locks advisory shared 1, profile_details 1, profiles 1
update_profile(time_zone: 'Europe/Berlin')
  ada: 1 row 8b486e audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 03ec67 locks profile_details 1, profiles 1
  age: 1 row a18a83 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 c89a2a locks profile_details 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 95109a audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 9846d5 locks profile_details 1, profiles 1
  gus: 1 row 64de8a audit_log -0+1 profile_details -1+1 profiles -1+1 push_outbox -1+1 rate_limits -0+1 b8bf9e locks profile_details 1, profiles 1
  gwen: 1 row 8b513a audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 32af4b locks profile_details 1, profiles 1
  mae: 1 row fce433 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 398859 locks profile_details 1, profiles 1
  max: 1 row 8d0593 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 b1c17f locks profile_details 1, profiles 1
  rhea: 1 row d54005 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 b6d65f locks profile_details 1, profiles 1
  rob: 1 row 7c7526 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 0581ed locks profile_details 1, profiles 1
  sia: 1 row d0667a audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 c9f61a locks profile_details 1, profiles 1
  sid: 1 row f38d98 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 848b52 locks profile_details 1, profiles 1
  sol: 1 row 369879 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 fde13b locks profile_details 1, profiles 1
  sue: 1 row fe1424 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 7cafdb locks profile_details 1, profiles 1
  tea: 1 row f8da40 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 c2be8b locks profile_details 1, profiles 1
  tom: 1 row 928273 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 5d2aee locks profile_details 1, profiles 1
  tut: 1 row 855781 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 e27dce locks profile_details 1, profiles 1
  two: 1 row dc8f29 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 0edfe6 locks profile_details 1, profiles 1
update_profile(locale: 'en')
  ada: 1 row 6f1568 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 6b29e6 locks profile_details 1, profiles 1
  age: 1 row 84669e audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 d1c2cd locks profile_details 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row a83a77 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 6b04cb locks profile_details 1, profiles 1
  gus: 1 row f6c3de audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 1d0c50 locks profile_details 1, profiles 1
  gwen: 1 row 1a20f0 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 e2f277 locks profile_details 1, profiles 1
  mae: 1 row f77682 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 74d715 locks profile_details 1, profiles 1
  max: 1 row c7b9a5 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 304818 locks profile_details 1, profiles 1
  rhea: 1 row 51b256 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 6e02f3 locks profile_details 1, profiles 1
  rob: 1 row 45e853 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 6788f3 locks profile_details 1, profiles 1
  sia: 1 row 19d719 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 03e40b locks profile_details 1, profiles 1
  sid: 1 row 13d90c audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 e17ad3 locks profile_details 1, profiles 1
  sol: 1 row fb4cc5 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 3497fc locks profile_details 1, profiles 1
  sue: 1 row 9c7e74 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 a98e96 locks profile_details 1, profiles 1
  tea: 1 row 089005 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 a733bf locks profile_details 1, profiles 1
  tom: 1 row 74eae7 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 15a0cc locks profile_details 1, profiles 1
  tut: 1 row e0d9dd audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 436d8b locks profile_details 1, profiles 1
  two: 1 row 0c1131 audit_log -0+1 profile_details -1+1 profiles -1+1 rate_limits -0+1 d3d7e8 locks profile_details 1, profiles 1$answers$,
  'Everybody gets the listed answers from update_profile');

select * from finish();
rollback;
