-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('signing_up'), $answers$select tests.create_user('by_new', '{client}', 'nobody@bystander.example')
  console: {"create_user": "?"} audit_log -0+8 profile_details -0+1 profile_roles -0+1 profiles -0+1 restriction_subjects -0+1 verified_addresses -0+1 4ac6cd locks advisory 2, contact_restrictions 1, profiles 2
select tests.create_user('by_new', '{client}', 'graceful@bystander.example')
  console: {"create_user": "?"} audit_log -0+9 people_to_check -0+1 profile_details -0+1 profile_roles -0+1 profiles -0+1 suspended_profiles -0+1 verified_addresses -0+1 873097 locks advisory 2, profile_graph 1, profile_roles 1, profiles 1, suspensions 1
select tests.create_user('by_new', '{client}', 'new@bystander.example')
  console: {"create_user": "?"} audit_log -0+7 profile_details -0+1 profile_roles -0+1 profiles -0+1 verified_addresses -0+1 fda927 locks advisory 2, profiles 1
select tests.create_user('by_new', '{client}', 'kim@bystander.example')
  console: {"create_user": "?"} audit_log -0+7 profile_details -0+1 profile_roles -0+1 profiles -0+1 verified_addresses -0+1 2888da locks advisory 2, profiles 1
select tests.create_user('by_new', '{client}', 'gustav@bystander.example')
  console: {"create_user": "?"} audit_log -0+8 people_to_check -0+1 profile_details -0+1 profile_roles -0+1 profiles -0+1 verified_addresses -0+1 81a99f locks advisory 2, profile_details 2, profiles 1
select tests.create_user('by_new', '{client}', 'tess@bystander.example')
  console: {"create_user": "?"} audit_log -0+7 profile_details -0+1 profile_roles -0+1 profiles -0+1 verified_addresses -0+1 69d7cd locks advisory 2, profiles 1$answers$,
  'What comes of signing up is as listed');

select * from finish();
rollback;
