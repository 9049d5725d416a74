-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_withdrawn(uuid,timestamp with time zone)'), $answers$console
  {"done": ""} ← privacy_requests 6, now(); privacy_requests 6, now() + interval '41 days'
  {"done": ""} audit_log -0+1 kept_protections -0+1 privacy_requests -1+1 1c9c61 ← privacy_requests 7, now(); privacy_requests 7, now() + interval '41 days'
  {"done": ""} audit_log -0+1 kept_protections -0+1 privacy_requests -1+1 b117bd ← privacy_requests 8, now(); privacy_requests 8, now() + interval '41 days'
  {"done": ""} audit_log -0+1 privacy_requests -1+1 486be8 ← privacy_requests 4, now(); privacy_requests 4, now() + interval '41 days'
  {"done": ""} audit_log -0+1 privacy_requests -1+1 8e4990 ← privacy_requests 5, now(); privacy_requests 5, now() + interval '41 days'
  {"done": ""} audit_log -0+1 privacy_requests -1+1 a1b099 ← privacy_requests 1, now(); privacy_requests 1, now() + interval '41 days'
  {"done": ""} audit_log -0+1 privacy_requests -1+1 cc4f81 ← privacy_requests 3, now(); privacy_requests 3, now() + interval '41 days'
  {"done": ""} audit_log -0+1 privacy_requests -1+1 e4f442 ← privacy_requests 2, now(); privacy_requests 2, now() + interval '41 days'$answers$,
  'The function close_withdrawn inside answers as listed');

select * from finish();
rollback;
