-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('choose_role', tests.everybody()), $answers$choose_role(role: 'client')
  ada age sia sid sol sue tom tut: permission.denied You have chosen a role already; an admin can grant others.
  anon console grace: auth.required Sign in first.
  greg: 1 row ea9155 rate_limits -0+1 d3438f locks profile_details 1
  gus: 1 row 68be3e rate_limits -0+1 9cb8c9 locks profile_details 1
  gwen: 1 row 6d9e53 rate_limits -0+1 64a548 locks profile_details 1
  mae: 1 row eb2aa2 rate_limits -0+1 6fdf60 locks profile_details 1
  max: 1 row 786b71 rate_limits -0+1 5d7b23 locks profile_details 1
  rhea: 1 row fb081d rate_limits -0+1 011a78 locks profile_details 1
  rob: 1 row f75858 rate_limits -0+1 27b186 locks profile_details 1
  tea: 1 row b88711 rate_limits -0+1 2e3ee5 locks profile_details 1
  two: 1 row cd7f8b rate_limits -0+1 aafcff locks profile_details 1
choose_role(role: 'student')
  ada age greg gus gwen mae max rhea rob tea tom tut two: permission.denied You have chosen a role already; an admin can grant others.
  anon console grace: auth.required Sign in first.
  sia: 1 row a7cfb3 rate_limits -0+1 fad0da locks profile_details 1
  sid: 1 row 2ab5ae rate_limits -0+1 23c3af locks profile_details 1
  sol: 1 row 0aadb2 rate_limits -0+1 24a362 locks profile_details 1
  sue: 1 row 7d5920 rate_limits -0+1 3baa23 locks profile_details 1
choose_role(role: 'tutor')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_role must be a role that sign-up allows: client or student.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from choose_role');

select * from finish();
rollback;
