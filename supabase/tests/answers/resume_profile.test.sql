-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('resume_profile', tests.everybody()), $answers$resume_profile(profile_id: gus)
  ada console: profile.not_found No such suspended profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
resume_profile(profile_id: gwen)
  ada console: profile.not_found No such suspended profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
resume_profile(profile_id: sid)
  ada console: profile.not_found No such suspended profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
resume_profile(profile_id: sia)
  ada console: profile.not_found No such suspended profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
resume_profile(profile_id: tut)
  ada console: profile.not_found No such suspended profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
resume_profile(profile_id: Bystander kid)
  ada console: profile.not_found No such suspended profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
resume_profile(profile_id: greg)
  ada console: profile.not_found No such suspended profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from resume_profile');

select * from finish();
rollback;
