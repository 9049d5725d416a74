-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('disconnect_integration', tests.everybody()), $answers$disconnect_integration(integration_id: student_integration_links 1)
  ada age greg mae max rob sia sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus: {"disconnect_integration": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 rate_limits -0+1 student_integration_links -1+1 cb4c0f locks integrations 1
  gwen: {"disconnect_integration": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 rate_limits -0+1 student_integration_links -1+1 2dc90b locks integrations 1
  rhea: {"disconnect_integration": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 rate_limits -0+1 student_integration_links -1+1 3781f1 locks integrations 1
  sid: {"disconnect_integration": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 rate_limits -0+1 student_integration_links -1+1 455cad locks integrations 1
disconnect_integration(integration_id: student_integration_links 2)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus: {"disconnect_integration": ""} audit_log -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 rate_limits -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 dce523 locks integrations 1
  sia: {"disconnect_integration": ""} audit_log -0+3 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 rate_limits -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 27c534 locks integrations 1
disconnect_integration(integration_id: student_integration_links 3)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max: {"disconnect_integration": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 rate_limits -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 d79f94 locks integrations 1
  sol: {"disconnect_integration": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 rate_limits -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 404b34 locks integrations 1
disconnect_integration(integration_id: student_integration_links 4)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max: {"disconnect_integration": ""} audit_log -0+1 rate_limits -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 a5c982 locks integrations 1
  sol: {"disconnect_integration": ""} audit_log -0+1 rate_limits -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 30fffd locks integrations 1$answers$,
  'Everybody gets the listed answers from disconnect_integration');

select * from finish();
rollback;
