-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_legal_holds', tests.everybody()), $answers$list_legal_holds()
  ada: 1 row e8c71b audit_log -0+1 rate_limits -0+1 4996f1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row e8c71b
list_legal_holds(include_ended: true)
  ada: 2 rows f4b42c audit_log -0+1 rate_limits -0+1 4996f1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows f4b42c
list_legal_holds(include_ended: false)
  ada: 1 row e8c71b audit_log -0+1 rate_limits -0+1 4996f1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row e8c71b
list_legal_holds(limit: 1)
  ada: 1 row e8c71b audit_log -0+1 rate_limits -0+1 4996f1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row e8c71b
list_legal_holds(limit: 50)
  ada: 1 row e8c71b audit_log -0+1 rate_limits -0+1 4996f1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row e8c71b
list_legal_holds(offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 4996f1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: nothing$answers$,
  'Everybody gets the listed answers from list_legal_holds');

select * from finish();
rollback;
