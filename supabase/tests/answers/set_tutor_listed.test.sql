-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_tutor_listed', tests.everybody()), $answers$set_tutor_listed(listed: true)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea two: role.required Only tutors can be listed.
  anon console grace: auth.required Sign in first.
  max: {"set_tutor_listed": ""} audit_log -0+1 profiles -1+1 rate_limits -0+1 05edfc locks profile_roles 1, profiles 1
  tom: {"set_tutor_listed": ""} profiles -1+1 rate_limits -0+1 f2c897 locks profile_roles 1, profiles 1
  tut: {"set_tutor_listed": ""} audit_log -0+1 profiles -1+1 rate_limits -0+1 634b0a locks profile_roles 1, profiles 1
set_tutor_listed(listed: false)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea two: role.required Only tutors can be listed.
  anon console grace: auth.required Sign in first.
  max: {"set_tutor_listed": ""} profiles -1+1 rate_limits -0+1 5b400e locks profile_roles 1, profiles 1
  tom: {"set_tutor_listed": ""} audit_log -0+1 profiles -1+1 rate_limits -0+1 654439 locks profile_roles 1, profiles 1
  tut: {"set_tutor_listed": ""} profiles -1+1 rate_limits -0+1 e722ac locks profile_roles 1, profiles 1$answers$,
  'Everybody gets the listed answers from set_tutor_listed');

select * from finish();
rollback;
