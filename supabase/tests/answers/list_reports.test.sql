-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_reports', tests.everybody()), $answers$list_reports()
  ada: 1 row 8688ec audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 4 rows 5b3cac
  mae: 2 rows 425746
  rhea: 1 row 528ea5
list_reports(include_decided: true)
  ada: 2 rows 7a6acc audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 5 rows 0deeaa
  mae: 2 rows 425746
  rhea: 1 row 528ea5
list_reports(include_decided: false)
  ada: 1 row 8688ec audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 4 rows 5b3cac
  mae: 2 rows 425746
  rhea: 1 row 528ea5
list_reports(limit: 1)
  ada: 1 row 8688ec audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console mae: 1 row 1cb72f
  rhea: 1 row 528ea5
list_reports(limit: 50)
  ada: 1 row 8688ec audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 4 rows 5b3cac
  mae: 2 rows 425746
  rhea: 1 row 528ea5
list_reports(offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 1ffbbd
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 1 row 8688ec$answers$,
  'Everybody gets the listed answers from list_reports');

select * from finish();
rollback;
