-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('open_privacy_request', tests.everybody()), $answers$open_privacy_request(privacy_request_id: privacy_requests 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: {"request": "Bystander"} audit_log -0+2 privacy_requests -1+1 c5e621 locks privacy requests 1
open_privacy_request(privacy_request_id: privacy_requests 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: 1 row 2707aa audit_log -0+1 fcdc20 locks privacy requests 1
open_privacy_request(privacy_request_id: privacy_requests 3)
  ada: {"request": "Bystander"} audit_log -0+1 rate_limits -0+1 bbc9c4 locks privacy requests 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: {"request": "Bystander"} audit_log -0+1 ae7fe9 locks privacy requests 1
open_privacy_request(privacy_request_id: privacy_requests 4)
  ada: {"request": "Bystander"} audit_log -0+2 privacy_requests -1+1 rate_limits -0+1 1a97ee locks privacy requests 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: {"request": "Bystander"} audit_log -0+2 privacy_requests -1+1 2e3862 locks privacy requests 1
open_privacy_request(privacy_request_id: privacy_requests 5)
  ada: 1 row 2707aa audit_log -0+1 rate_limits -0+1 d5f0ef locks privacy requests 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: 1 row 2707aa audit_log -0+1 83dd3e locks privacy requests 1
open_privacy_request(privacy_request_id: privacy_requests 6)
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: {"request": "Bystander"} audit_log -0+1 381d94 locks privacy requests 1
  rhea: {"request": "Bystander"} audit_log -0+1 rate_limits -0+1 77033a locks privacy requests 1
open_privacy_request(privacy_request_id: privacy_requests 7)
  ada: {"request": "Bystander"} audit_log -0+1 rate_limits -0+1 c19811 locks privacy requests 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: {"request": "Bystander"} audit_log -0+1 370e91 locks privacy requests 1
open_privacy_request(privacy_request_id: privacy_requests 8)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  console: {} audit_log -0+2 privacy_requests -1+1 ad0edc locks privacy requests 1$answers$,
  'Everybody gets the listed answers from open_privacy_request');

select * from finish();
rollback;
