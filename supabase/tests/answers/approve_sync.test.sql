-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('approve_sync', tests.everybody()), $answers$approve_sync(run_id: sync_runs 1)
  ada age greg mae max rob sia sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: integration.not_active This run is not awaiting approval.
approve_sync(run_id: sync_runs 2)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus sia: integration.not_active This run is not awaiting approval.
approve_sync(run_id: sync_runs 3)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: integration.not_active This run is not awaiting approval.
approve_sync(run_id: sync_runs 4)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max: 1 row 1eec4e activity_days -0+1 assignments -2+2 audit_log -0+5 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -5+6 rate_limits -0+1 student_integration_links -1+1 submissions -2+2 sync_items -11+0 sync_runs -1+1 23ce98 locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 1, submissions 1
  sol: 1 row 1eec4e activity_days -0+1 assignments -2+2 audit_log -0+5 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -5+6 rate_limits -0+1 student_integration_links -1+1 submissions -2+2 sync_items -11+0 sync_runs -1+1 e49d91 locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 1, submissions 1
approve_sync(run_id: sync_runs 5)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: integration.not_active This run is not awaiting approval.$answers$,
  'Everybody gets the listed answers from approve_sync');

select * from finish();
rollback;
