-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('request_sync', tests.everybody()), $answers$request_sync(integration_id: student_integration_links 1)
  ada age greg mae max rob sia sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus: 1 row e5dbf2 audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_runs -0+1 f969d0 locks integrations 1
  gwen: 1 row e5dbf2 audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_runs -0+1 3d9ac9 locks integrations 1
  rhea: 1 row e5dbf2 audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_runs -0+1 34c924 locks integrations 1
  sid: 1 row e5dbf2 audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_runs -0+1 80e9d6 locks integrations 1
request_sync(integration_id: student_integration_links 2)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus sia: integration.not_active It cannot sync in its current state. Connect it again, or upload an export.
request_sync(integration_id: student_integration_links 3)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max: 1 row b60b74 audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_items -11+0 sync_runs -1+2 4a020e locks integrations 1
  sol: 1 row b60b74 audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_items -11+0 sync_runs -1+2 18a33d locks integrations 1
request_sync(integration_id: student_integration_links 4)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: integration.not_active It cannot sync in its current state. Connect it again, or upload an export.
request_sync(integration_id: student_integration_links 1, dry_run: true)
  ada age greg mae max rob sia sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus: 1 row 1f47ac audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_runs -0+1 4d2f6a locks integrations 1
  gwen: 1 row 1f47ac audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_runs -0+1 1e5a28 locks integrations 1
  rhea: 1 row 1f47ac audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_runs -0+1 9e572d locks integrations 1
  sid: 1 row 1f47ac audit_log -0+1 rate_limits -0+2 student_integration_links -1+1 sync_runs -0+1 3742bc locks integrations 1
request_sync(integration_id: student_integration_links 2, dry_run: false)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus sia: integration.not_active It cannot sync in its current state. Connect it again, or upload an export.$answers$,
  'Everybody gets the listed answers from request_sync');

select * from finish();
rollback;
