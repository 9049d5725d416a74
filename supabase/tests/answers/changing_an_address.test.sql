-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('changing_an_address'), $answers$update auth.users u set email = 'new@bystander.example' where u.id = tests.user_id('by_gus')
  console: {"done": 1} audit_log -0+6 invitation_secrets -2+2 kept_protections -0+1 profile_details -1+1 restriction_addresses -0+1 verified_addresses -0+1 f300c4 locks advisory 2, contact_restrictions 1, profile_details 1, profiles 2
update auth.users u set email = 'graceful@bystander.example' where u.id = tests.user_id('by_gus')
  console: {"done": 1} audit_log -0+15 bookings -4+4 email_outbox -0+7 invitation_secrets -2+2 kept_protections -0+4 notifications -0+7 profile_details -1+1 restriction_addresses -0+1 suspended_profiles -0+2 suspension_addresses -0+3 verified_addresses -0+1 e76c5a locks advisory 2, bookings 4, contact_restrictions 1, profile_details 1, profile_graph 5, profile_roles 3, profiles 6, suspensions 1
update auth.users u set email = 'nobody@bystander.example' where u.id = tests.user_id('by_tom')
  console: {"done": 1} audit_log -0+7 invitation_secrets -1+1 kept_protections -0+2 profile_details -1+1 restriction_addresses -0+2 restriction_subjects -0+1 verified_addresses -0+1 4a56e6 locks advisory 2, contact_restrictions 2, profile_details 1, profiles 2
update auth.users u set email = 'kim@bystander.example' where u.id = tests.user_id('by_sid')
  console: {"done": 1} audit_log -0+6 kept_protections -0+3 profile_details -1+1 restriction_addresses -0+3 verified_addresses -0+1 735a76 locks advisory 2, contact_restrictions 3, profile_details 1, profiles 1
update auth.users u set email = 'gustav@bystander.example' where u.id = tests.user_id('by_max')
  console: {"done": 1} audit_log -0+5 invitation_secrets -1+1 people_to_check -0+1 profile_details -1+1 verified_addresses -0+1 199640 locks advisory 2, profile_details 1, profiles 1
update auth.users u set email = 'tess@bystander.example' where u.id = tests.user_id('by_tut')
  console: {"done": 1} audit_log -0+7 kept_protections -0+2 profile_details -1+1 restriction_addresses -0+2 restriction_subjects -0+2 verified_addresses -0+1 1e5ade locks advisory 2, contact_restrictions 2, profile_details 1, profiles 3
update auth.users u set phone = '+4930100077', phone_confirmed_at = now() where u.id = tests.user_id('by_tom')
  console: {"done": 1} audit_log -0+4 kept_protections -0+1 profile_details -1+1 restriction_addresses -0+1 verified_addresses -0+1 87bb19 locks advisory 2, contact_restrictions 1, profile_details 1, profiles 2
update auth.users u set phone = '+4930100077', phone_confirmed_at = now() where u.id = tests.user_id('by_sid')
  console: {"done": 1} audit_log -0+6 kept_protections -0+3 profile_details -1+1 restriction_addresses -0+3 verified_addresses -0+1 2285b7 locks advisory 2, contact_restrictions 3, profile_details 1, profiles 1
update auth.users u set banned_until = now() + interval '1 day' where u.id = tests.user_id('by_gus')
  console: {"done": 1} audit_log -0+1 7b7b6a locks profile_graph 4, profile_roles 1, profiles 1
update auth.users u set banned_until = now() + interval '1 day' where u.id = tests.user_id('by_tut')
  console: {"done": 1} audit_log -0+2 people_to_check -0+1 5047b5 locks profile_graph 3, profile_roles 1, profiles 1$answers$,
  'What comes of changing an address is as listed');

select * from finish();
rollback;
