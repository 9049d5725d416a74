-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.put_request(uuid,public.report_level,timestamp with time zone)'), $answers$console
  {"done": ""} ← classes 1, school, now(); classes 1, organization, now() + interval '41 days'; c … fdb749
  {"done": ""} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -1+1 298dc8 ← privacy_requests 1, outside, now() + interval '41 days'
  {"done": ""} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -1+1 3d6155 ← privacy_requests 6, admin, now()
  {"done": ""} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -1+1 48cb4b ← privacy_requests 1, admin, now()
  {"done": ""} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -1+1 5a5b32 ← privacy_requests 7, outside, now()
  {"done": ""} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -1+1 61535f ← privacy_requests 6, outside, now() + interval '41 days'
  {"done": ""} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -1+1 6a348c ← privacy_requests 6, school, now()
  {"done": ""} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -1+1 87065b ← privacy_requests 8, admin, now()
  {"done": ""} audit_log -0+1 email_outbox -0+1 notifications -0+1 privacy_requests -1+1 fdfce4 ← privacy_requests 3, admin, now()
  {"done": ""} audit_log -0+1 privacy_requests -1+1 1f8bfd ← privacy_requests 3, school, now() + interval '41 days'
  {"done": ""} audit_log -0+1 privacy_requests -1+1 2f3926 ← privacy_requests 4, organization, now() + interval '41 days'
  {"done": ""} audit_log -0+1 privacy_requests -1+1 cdf3d8 ← privacy_requests 7, organization, now()
  {"done": ""} audit_log -0+1 privacy_requests -1+1 d2015f ← privacy_requests 4, school, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 0047d9 ← campuses 4, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 011d8b ← classes 1, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 201413 ← organizations 2, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 3413e5 ← classes 6, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 3bc20d ← organizations 3, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 43aabc ← campuses 3, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 64d15a ← schools 1, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 879c28 ← classes 5, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 93e57c ← organizations 1, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 95f245 ← campuses 4, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 9e7fbe ← classes 3, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 a14d49 ← schools 2, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 a7d5ec ← campuses 2, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 c65a7e ← campuses 5, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 cdc5d1 ← classes 2, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 d670a8 ← classes 4, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 d7d907 ← schools 2, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 d7e687 ← classes 3, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 e27286 ← campuses 1, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 f23b22 ← schools 3, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 privacy_requests -1+1 3ea299 ← privacy_requests 4, outside, now()
  {"done": ""} privacy_requests -1+1 bf684d ← privacy_requests 8, school, now() + interval '41 days'
  {"done": ""} privacy_requests -1+1 e35f8d ← privacy_requests 1, school, now()
  23514 new row for relation "privacy_requests" violates check constraint "privacy_requests_decided_has_time" Failing row contains (privacy_requests 2, correction ← privacy_requests 2, organization, now(); privacy_requests 2, outside, now()
  23514 new row for relation "privacy_requests" violates check constraint "privacy_requests_decided_has_time" Failing row contains (privacy_requests 5, access, ma ← privacy_requests 5, organization, now(); privacy_requests 5, admin, now() + interval '41 days'$answers$,
  'The function put_request inside answers as listed');

select * from finish();
rollback;
