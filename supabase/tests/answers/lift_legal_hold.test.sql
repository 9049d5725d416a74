-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('lift_legal_hold', tests.everybody()), $answers$lift_legal_hold(hold_id: legal_holds 1)
  ada: {"lift_legal_hold": ""} audit_log -0+1 kept_protections -0+1 legal_holds -1+1 rate_limits -0+1 e961e2 locks holds 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: {"lift_legal_hold": ""} audit_log -0+1 kept_protections -0+1 legal_holds -1+1 ec9c44 locks holds 1
lift_legal_hold(hold_id: legal_holds 2)
  ada console: hold.not_found No such hold is in force.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from lift_legal_hold');

select * from finish();
rollback;
