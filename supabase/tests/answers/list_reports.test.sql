-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_reports', tests.everybody()), $answers$list_reports()
  ada: nothing audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 2 rows c9b401
  mae: 1 row 6d02ea
  rhea: 1 row 528ea5
list_reports(include_decided: true)
  ada: 1 row 98c356 audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 3 rows 968f20
  mae: 1 row 6d02ea
  rhea: 1 row 528ea5
list_reports(include_decided: false)
  ada: nothing audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 2 rows c9b401
  mae: 1 row 6d02ea
  rhea: 1 row 528ea5
list_reports(limit: 1)
  ada: nothing audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console rhea: 1 row 528ea5
  mae: 1 row 6d02ea
list_reports(limit: 50)
  ada: nothing audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 2 rows c9b401
  mae: 1 row 6d02ea
  rhea: 1 row 528ea5
list_reports(offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 1ffbbd
  age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_reports');

select * from finish();
rollback;
