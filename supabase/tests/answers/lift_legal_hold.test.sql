-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('lift_legal_hold', tests.everybody()), $answers$lift_legal_hold(hold_id: null)
  ada console: hold.not_found No such hold is in force.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from lift_legal_hold');

select * from finish();
rollback;
