-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('block_contact', tests.everybody()), $answers$block_contact(profile_id: gus)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact of yours.
  anon grace: auth.required Sign in first.
block_contact(profile_id: gwen)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact of yours.
  anon grace: auth.required Sign in first.
block_contact(profile_id: sid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact of yours.
  anon grace: auth.required Sign in first.
block_contact(profile_id: sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact of yours.
  anon grace: auth.required Sign in first.
block_contact(profile_id: tut)
  ada age console greg mae rob sia sid sol sue tea tom tut two: contact.not_found No such contact of yours.
  anon grace: auth.required Sign in first.
  gus: {"block_contact": ""} audit_log -0+6 contact_restrictions -0+1 kept_protections -0+4 rate_limits -0+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 8b49a4 locks advisory 1, contact_restrictions 1, profiles 2
  gwen: {"block_contact": ""} rate_limits -0+1 64a548
  max: {"block_contact": ""} audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 82ad6d locks advisory 1, contact_restrictions 1, profiles 2
  rhea: {"block_contact": ""} audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 rate_limits -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 83e89e locks advisory 1, contact_restrictions 1, profiles 2
block_contact(profile_id: Bystander kid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact of yours.
  anon grace: auth.required Sign in first.
block_contact(profile_id: greg)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found No such contact of yours.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from block_contact');

select * from finish();
rollback;
