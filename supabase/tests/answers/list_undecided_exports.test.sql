-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_undecided_exports', tests.everybody()), $answers$list_undecided_exports()
  ada: 1 row 41a5f0 audit_log -0+1 rate_limits -0+1 f89ce1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 1 row 41a5f0
list_undecided_exports(limit: 1)
  ada: 1 row 41a5f0 audit_log -0+1 rate_limits -0+1 f89ce1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 1 row 41a5f0
list_undecided_exports(limit: 50)
  ada: 1 row 41a5f0 audit_log -0+1 rate_limits -0+1 f89ce1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 1 row 41a5f0
list_undecided_exports(offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 f89ce1
  age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_undecided_exports');

select * from finish();
rollback;
