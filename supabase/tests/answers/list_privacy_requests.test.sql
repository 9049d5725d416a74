-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_privacy_requests', tests.everybody()), $answers$list_privacy_requests()
  ada: nothing audit_log -0+1 rate_limits -0+1 f7e20f
  age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
list_privacy_requests(include_decided: true)
  ada: nothing audit_log -0+1 rate_limits -0+1 f7e20f
  age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
list_privacy_requests(include_decided: false)
  ada: nothing audit_log -0+1 rate_limits -0+1 f7e20f
  age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
list_privacy_requests(limit: 1)
  ada: nothing audit_log -0+1 rate_limits -0+1 f7e20f
  age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
list_privacy_requests(limit: 50)
  ada: nothing audit_log -0+1 rate_limits -0+1 f7e20f
  age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
list_privacy_requests(offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 f7e20f
  age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_privacy_requests');

select * from finish();
rollback;
