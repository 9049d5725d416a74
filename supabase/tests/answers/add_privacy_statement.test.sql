-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('add_privacy_statement', tests.everybody()), $answers$add_privacy_statement(privacy_request_id: privacy_requests 1, statement: 'Words')
  ada age console greg gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  gus: privacy.not_open A statement is added once, to a correction that was refused.
add_privacy_statement(privacy_request_id: privacy_requests 2, statement: 'Words')
  ada age console greg gus mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  gwen: {"add_privacy_statement": ""} audit_log -0+1 privacy_requests -1+1 rate_limits -0+1 b884d1 locks privacy requests 1
add_privacy_statement(privacy_request_id: privacy_requests 3, statement: 'Words')
  ada age console greg gus mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  gwen: privacy.not_open A statement is added once, to a correction that was refused.
add_privacy_statement(privacy_request_id: privacy_requests 4, statement: 'Words')
  ada age console greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  max: privacy.not_open A statement is added once, to a correction that was refused.
add_privacy_statement(privacy_request_id: privacy_requests 5, statement: 'Words')
  ada age console greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  max: privacy.not_open A statement is added once, to a correction that was refused.
add_privacy_statement(privacy_request_id: privacy_requests 6, statement: 'Words')
  ada age console greg gus gwen mae max rhea rob sia sid sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  sol: privacy.not_open A statement is added once, to a correction that was refused.
add_privacy_statement(privacy_request_id: privacy_requests 7, statement: 'Words')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  tom: privacy.not_open A statement is added once, to a correction that was refused.
add_privacy_statement(privacy_request_id: privacy_requests 8, statement: 'Words')
  ada age console greg gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  gus: privacy.not_open A statement is added once, to a correction that was refused.$answers$,
  'Everybody gets the listed answers from add_privacy_statement');

select * from finish();
rollback;
