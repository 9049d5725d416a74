-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('withdraw_privacy_request', tests.everybody()), $answers$withdraw_privacy_request(privacy_request_id: privacy_requests 1)
  ada age console greg gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  gus: {"withdraw_privacy_request": ""} audit_log -0+1 privacy_requests -1+1 rate_limits -0+1 80222e locks privacy requests 1
withdraw_privacy_request(privacy_request_id: privacy_requests 2)
  ada age console greg gus mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  gwen: privacy.not_open This request can no longer be withdrawn.
withdraw_privacy_request(privacy_request_id: privacy_requests 3)
  ada age console greg gus mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  gwen: {"withdraw_privacy_request": ""} audit_log -0+1 privacy_requests -1+1 rate_limits -0+1 73bea4 locks privacy requests 1
withdraw_privacy_request(privacy_request_id: privacy_requests 4)
  ada age console greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  max: {"withdraw_privacy_request": ""} audit_log -0+1 privacy_requests -1+1 rate_limits -0+1 a1454d locks privacy requests 1
withdraw_privacy_request(privacy_request_id: privacy_requests 5)
  ada age console greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  max: privacy.not_open This request can no longer be withdrawn.
withdraw_privacy_request(privacy_request_id: privacy_requests 6)
  ada age console greg gus gwen mae max rhea rob sia sid sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  sol: privacy.not_open This request can no longer be withdrawn.
withdraw_privacy_request(privacy_request_id: privacy_requests 7)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  tom: {"withdraw_privacy_request": ""} audit_log -0+1 kept_protections -0+1 privacy_requests -1+1 rate_limits -0+1 8d64b6 locks privacy requests 1
withdraw_privacy_request(privacy_request_id: privacy_requests 8)
  ada age console greg gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  gus: {"withdraw_privacy_request": ""} audit_log -0+1 kept_protections -0+1 privacy_requests -1+1 rate_limits -0+1 dd8c51 locks privacy requests 1$answers$,
  'Everybody gets the listed answers from withdraw_privacy_request');

select * from finish();
rollback;
