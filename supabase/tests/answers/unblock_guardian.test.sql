-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unblock_guardian', tests.everybody()), $answers$unblock_guardian(profile_id: gus)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: gwen)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: sid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: sia)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: tut)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: Bystander kid)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: greg)
  ada age console greg gus gwen mae max rhea rob sid sol sue tea tom tut two: link.not_found This person is not blocked.
  anon grace: auth.required Sign in first.
  sia: {"unblock_guardian": ""} audit_log -0+7 contact_restrictions -1+0 kept_protections -0+2 profile_graph -1+0 rate_limits -0+1 restriction_addresses -3+0 restriction_students -1+0 restriction_subjects -1+0 c212ef locks advisory 1
unblock_guardian(profile_id: gus, student_id: sid)
  ada console sid: link.not_found This person is not blocked.
  age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: gwen, student_id: sia)
  ada console sia: link.not_found This person is not blocked.
  age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: sid, student_id: Bystander kid)
  ada console: link.not_found This person is not blocked.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
unblock_guardian(profile_id: sia, student_id: sol)
  ada console sol: link.not_found This person is not blocked.
  age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
unblock_guardian(greg, sia)
  ada: {"unblock_guardian": ""} audit_log -0+7 contact_restrictions -1+0 kept_protections -0+2 profile_graph -1+0 rate_limits -0+1 restriction_addresses -3+0 restriction_students -1+0 restriction_subjects -1+0 e50ed6 locks advisory 1
  age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"unblock_guardian": ""} audit_log -0+7 contact_restrictions -1+0 kept_protections -0+2 profile_graph -1+0 restriction_addresses -3+0 restriction_students -1+0 restriction_subjects -1+0 58f77f locks advisory 1
  sia: {"unblock_guardian": ""} audit_log -0+7 contact_restrictions -1+0 kept_protections -0+2 profile_graph -1+0 rate_limits -0+1 restriction_addresses -3+0 restriction_students -1+0 restriction_subjects -1+0 c212ef locks advisory 1
unblock_guardian(greg, sid)
  ada console sid: link.not_found This person is not blocked.
  age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
unblock_guardian(gwen, sia)
  ada console sia: link.not_found This person is not blocked.
  age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
unblock_guardian(gwen, sid)
  ada console sid: link.not_found This person is not blocked.
  age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from unblock_guardian');

select * from finish();
rollback;
