-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('decide_privacy_request', tests.everybody()), $answers$decide_privacy_request(privacy_request_id: privacy_requests 1, grant: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: privacy.not_open Open the request first; a decided one stays decided.
decide_privacy_request(privacy_request_id: privacy_requests 2, grant: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: privacy.not_open Open the request first; a decided one stays decided.
decide_privacy_request(privacy_request_id: privacy_requests 2, grant: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: validation.failed p_refusal is required for a refusal, and must be null otherwise.
decide_privacy_request(privacy_request_id: privacy_requests 3, grant: true)
  ada: {"decide_privacy_request": ""} audit_log -0+1 notifications -0+1 privacy_requests -1+1 rate_limits -0+1 e11431 locks privacy requests 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: {"decide_privacy_request": ""} audit_log -0+1 notifications -0+1 privacy_requests -1+1 86b44b locks privacy requests 1
decide_privacy_request(privacy_request_id: privacy_requests 4, grant: true)
  ada console: privacy.not_open Open the request first; a decided one stays decided.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
decide_privacy_request(privacy_request_id: privacy_requests 4, grant: false)
  ada console: validation.failed p_refusal is required for a refusal, and must be null otherwise.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
decide_privacy_request(privacy_request_id: privacy_requests 5, grant: true)
  ada console: privacy.not_open Open the request first; a decided one stays decided.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
decide_privacy_request(privacy_request_id: privacy_requests 6, grant: true)
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console rhea: privacy.not_open Open the request first; a decided one stays decided.
decide_privacy_request(privacy_request_id: privacy_requests 6, grant: false)
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console rhea: validation.failed p_refusal is required for a refusal, and must be null otherwise.
decide_privacy_request(privacy_request_id: privacy_requests 7, grant: true)
  ada console: privacy.not_open Until 14 days after the request the family may object.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
decide_privacy_request(privacy_request_id: privacy_requests 8, grant: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: privacy.not_open Open the request first; a decided one stays decided.
decide_privacy_request(privacy_request_id: privacy_requests 8, grant: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: validation.failed p_refusal is required for a refusal, and must be null otherwise.
decide_privacy_request(privacy_request_id: privacy_requests 1, grant: true, refusal: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: privacy.not_open Open the request first; a decided one stays decided.
decide_privacy_request(privacy_request_id: privacy_requests 1, grant: false, answer: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: validation.failed p_refusal is required for a refusal, and must be null otherwise.$answers$,
  'Everybody gets the listed answers from decide_privacy_request');

select * from finish();
rollback;
