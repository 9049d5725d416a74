-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unblock_contact', tests.everybody()), $answers$unblock_contact(profile_id: gus)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_contact(profile_id: gwen)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_contact(profile_id: sid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_contact(profile_id: sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_contact(profile_id: tut)
  ada age console greg gus mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
  gwen: {"unblock_contact": ""} audit_log -0+6 contact_restrictions -1+0 kept_protections -0+1 rate_limits -0+1 restriction_addresses -3+0 restriction_students -1+0 restriction_subjects -1+0 ae91a5 locks advisory 1
unblock_contact(profile_id: Bystander kid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_contact(profile_id: greg)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: contact.not_found This person is not blocked.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from unblock_contact');

select * from finish();
rollback;
