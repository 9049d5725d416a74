-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('ending_an_account'), $answers$delete from auth.users u where u.id = tests.user_id('by_gus')
  console: {"done": 1} audit_log -0+31 bookings -4+4 email_outbox -0+18 former_addresses -0+2 integration_revocations -0+1 integration_states -1+0 integration_tokens -1+0 invitation_secrets -2+2 invitations -4+4 kept_protections -0+5 notifications -26+10 profile_details -1+1 profile_graph -8+0 profile_roles -1+0 profiles -1+1 student_integration_links -1+1 verified_addresses -2+0 7c5d14 locks advisory shared 1, bookings 4, emails 8, integrations 2, invitations 4, profile_details 1, profiles 4
delete from auth.users u where u.id = tests.user_id('by_gwen')
  console: {"done": 1} audit_log -0+21 bookings -2+2 email_outbox -0+9 former_addresses -0+2 guardian_confirmations -1+0 invitations -1+1 kept_protections -0+6 notifications -13+4 people_to_check -0+1 profile_details -1+1 profile_graph -6+0 profile_roles -1+0 profiles -1+1 verified_addresses -2+0 d1d8a3 locks advisory shared 1, bookings 2, emails 5, integrations 1, invitations 1, profile_details 1, profiles 3
delete from auth.users u where u.id = tests.user_id('by_greg')
  console: {"done": 1} audit_log -0+13 email_outbox -0+2 former_addresses -0+2 kept_protections -0+2 notifications -2+1 people_to_check -0+1 profile_details -1+1 profile_graph -2+0 profile_roles -1+0 profiles -1+1 verified_addresses -2+0 ff8542 locks advisory shared 1, emails 1, integrations 2, profile_details 1, profile_graph 1, profiles 2
delete from auth.users u where u.id = tests.user_id('by_sid')
  console: {"done": 1} audit_log -0+26 bookings -2+2 class_students -2+0 consent_requests -1+0 email_outbox -0+12 enrollments -3+3 former_addresses -0+1 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -12+7 profile_details -1+1 profile_graph -7+0 profile_roles -1+0 profiles -1+1 student_integration_links -1+1 verified_addresses -1+0 cb6eb9 locks advisory shared 1, bookings 2, emails 5, enrollments 3, integrations 1, invitations 1, profile_details 1, profiles 2
delete from auth.users u where u.id = tests.user_id('by_sia')
  console: {"done": 1} audit_log -0+23 bookings -1+1 class_students -1+0 consent_givers -1+0 email_outbox -0+5 enrollments -1+1 former_addresses -0+1 guardian_confirmations -1+0 integration_states -1+0 invitation_secrets -1+1 invitations -2+2 kept_protections -0+4 notifications -4+3 profile_details -1+1 profile_graph -5+0 profile_roles -1+0 profiles -1+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 verified_addresses -1+0 4b5eca locks advisory shared 1, bookings 1, emails 2, enrollments 1, integrations 1, invitations 2, profile_details 1, profiles 1
delete from auth.users u where u.id = tests.user_id('by_sol')
  console: {"done": 1} audit_log -0+24 bookings -1+1 class_students -1+0 consent_givers -2+0 email_outbox -0+10 enrollments -2+2 former_addresses -0+1 integration_revocations -0+1 integration_tokens -1+0 invitation_secrets -1+1 invitations -1+1 kept_protections -0+5 notifications -9+5 people_to_check -0+1 profile_details -1+1 profile_graph -4+0 profile_roles -1+0 profiles -1+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 verified_addresses -1+0 40af81 locks advisory shared 1, bookings 1, emails 5, enrollments 2, integrations 2, invitations 1, profile_details 1, profiles 2
delete from auth.users u where u.id = tests.user_id('by_tut')
  console: {"done": 1} audit_log -0+18 bookings -5+5 email_outbox -0+13 enrollments -2+2 invitations -1+1 kept_protections -0+1 live_class_registrations -1+0 notifications -10+8 profile_details -1+1 profile_graph -3+0 profile_roles -1+0 profiles -1+1 verified_addresses -1+0 aa25bc locks advisory shared 1, bookings 5, emails 5, enrollments 2, invitations 1, profile_details 1, profiles 5
delete from auth.users u where u.id = tests.user_id('by_tom')
  console: {"done": 1} audit_log -0+12 bookings -1+1 email_outbox -0+3 invitation_secrets -1+1 invitations -1+1 kept_protections -0+2 memberships -1+0 notifications -1+2 profile_details -1+1 profile_roles -1+0 profiles -1+1 verified_addresses -1+0 d63b56 locks advisory shared 1, bookings 1, emails 1, invitations 1, profile_details 1, profiles 2
delete from auth.users u where u.id = tests.user_id('by_age')
  console: {"done": 1} audit_log -0+11 email_outbox -0+2 invitations -1+1 kept_protections -0+3 notifications -1+1 profile_details -1+1 profile_graph -3+0 profile_roles -1+0 profiles -1+1 verified_addresses -1+0 989903 locks advisory shared 1, emails 1, invitations 1, profile_details 1, profiles 1
delete from auth.users u where u.id = tests.user_id('by_mae')
  console: {"done": 1} audit_log -0+12 invitations -2+2 kept_protections -0+4 memberships -3+0 profile_details -1+1 profile_roles -1+0 profiles -1+1 verified_addresses -1+0 56c926 locks advisory shared 1, invitations 2, profile_details 1, profiles 1
delete from auth.users u where u.id = tests.user_id('by_tea')
  console: {"done": 1} audit_log -0+10 kept_protections -0+3 memberships -2+0 notifications -3+0 profile_details -1+1 profile_graph -1+0 profile_roles -1+0 profiles -1+1 verified_addresses -1+0 acac06 locks advisory shared 1, profile_details 1, profiles 1
delete from auth.users u where u.id = tests.user_id('by_max')
  console: {"done": 1} audit_log -0+20 bookings -2+2 email_outbox -0+7 enrollments -2+2 former_addresses -0+1 integration_revocations -0+1 integration_tokens -1+0 invitation_secrets -1+1 kept_protections -0+4 live_class_registrations -1+0 memberships -1+0 notifications -10+4 people_to_check -0+1 profile_details -1+1 profile_graph -1+0 profile_roles -2+0 profiles -1+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 verified_addresses -1+0 d6bb53 locks advisory shared 1, bookings 2, emails 3, enrollments 2, integrations 2, profile_details 1, profiles 2
delete from auth.users u where u.id = tests.user_id('by_rhea')
  console: {"done": 1} audit_log -0+12 email_outbox -0+2 former_addresses -0+1 invitations -1+1 kept_protections -0+3 memberships -1+0 notifications -8+1 people_to_check -0+1 profile_details -1+1 profile_graph -1+0 profile_roles -1+0 profiles -1+1 verified_addresses -1+0 714cc7 locks advisory shared 1, emails 1, integrations 1, invitations 1, profile_details 1, profiles 2
delete from auth.users u where u.id = tests.user_id('by_rob')
  console: {"done": 1} audit_log -0+15 email_outbox -0+4 former_addresses -0+1 guardian_confirmations -1+0 kept_protections -0+6 memberships -1+0 notifications -2+2 people_to_check -0+1 profile_details -1+1 profile_graph -3+0 profile_roles -2+0 profiles -1+1 verified_addresses -1+0 0cfcde locks advisory shared 1, emails 2, integrations 2, profile_details 1, profiles 2
delete from auth.users u where u.id = tests.user_id('by_min')
  console: {"done": 1} audit_log -0+8 former_addresses -0+1 kept_protections -0+1 profile_details -1+1 profile_roles -1+0 profiles -1+1 verified_addresses -1+0 07a40c locks advisory shared 1, profile_details 1, profiles 1
update auth.users u set deleted_at = now() where u.id = tests.user_id('by_gus')
  console: {"done": 1} audit_log -0+31 bookings -4+4 email_outbox -0+10 former_addresses -0+2 integration_revocations -0+1 integration_states -1+0 integration_tokens -1+0 invitation_secrets -2+2 invitations -4+4 kept_protections -0+5 notifications -26+10 profile_details -1+1 profile_graph -8+0 profile_roles -1+0 profiles -1+1 student_integration_links -1+1 verified_addresses -2+0 251310 locks advisory shared 1, bookings 4, integrations 2, invitations 4, profile_details 1, profiles 4
update auth.users u set deleted_at = now() where u.id = tests.user_id('by_sid')
  console: {"done": 1} audit_log -0+26 bookings -2+2 class_students -2+0 consent_requests -1+0 email_outbox -0+7 enrollments -3+3 former_addresses -0+1 integration_revocations -0+1 integration_tokens -1+0 invitations -1+1 kept_protections -0+4 live_class_registrations -2+0 notifications -12+7 profile_details -1+1 profile_graph -7+0 profile_roles -1+0 profiles -1+1 student_integration_links -1+1 verified_addresses -1+0 865454 locks advisory shared 1, bookings 2, enrollments 3, integrations 1, invitations 1, profile_details 1, profiles 2$answers$,
  'What comes of ending an account is as listed');

select * from finish();
rollback;
