-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_privacy_requests', tests.everybody()), $answers$list_privacy_requests()
  ada: 3 rows c4501c audit_log -0+1 rate_limits -0+1 f7e20f
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 5 rows a2d310
list_privacy_requests(include_decided: true)
  ada: 4 rows fb20ec audit_log -0+1 rate_limits -0+1 f7e20f
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 8 rows f28f61
  rhea: 1 row 48975c
list_privacy_requests(include_decided: false)
  ada: 3 rows c4501c audit_log -0+1 rate_limits -0+1 f7e20f
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 5 rows a2d310
list_privacy_requests(limit: 1)
  ada: 1 row 4502a1 audit_log -0+1 rate_limits -0+1 f7e20f
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 1 row e142ec
list_privacy_requests(limit: 50)
  ada: 3 rows c4501c audit_log -0+1 rate_limits -0+1 f7e20f
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 5 rows a2d310
list_privacy_requests(offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 f7e20f
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
  console: 2 rows f5b305$answers$,
  'Everybody gets the listed answers from list_privacy_requests');

select * from finish();
rollback;
