-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('syncs'), $answers$select tests.sync_again('student_integration_links 1', tests.classroom(3))
  console: {"sync_again": "succeeded"} activity_days -0+1 audit_log -0+4 email_outbox -0+9 enrollment_grades -1+1 integration_records -3+3 notifications -0+9 push_outbox -0+6 student_integration_links -1+1 submissions -3+3 sync_progress -0+1 sync_runs -0+1 01a9e2 locks assignments 3, courses 1, grades 1, integrations 1, profiles 2, runs 1, submissions 3
select tests.sync_again('student_integration_links 1', tests.classroom(2, p_score => null))
  console: {"sync_again": "succeeded"} assignments -1+0 audit_log -0+4 enrollment_grades -1+1 integration_records -2+0 student_integration_links -1+1 submissions -1+0 sync_progress -0+1 sync_runs -0+1 0aa284 locks grades 1, integrations 1, profiles 2, runs 1
select tests.sync_again('student_integration_links 1', tests.classroom(4, 6))
  console: {"sync_again": "succeeded"} activity_days -0+1 assignments -0+1 audit_log -0+4 email_outbox -0+12 enrollment_grades -1+1 integration_records -3+5 notifications -0+12 push_outbox -0+8 student_integration_links -1+1 submissions -3+4 sync_progress -0+1 sync_runs -0+1 3af278 locks assignments 4, courses 1, grades 1, integrations 1, profiles 2, runs 1, submissions 3
select tests.sync_again('student_integration_links 1', tests.classroom(3, p_score => null, p_title => 'Other'))
  console: {"sync_again": "succeeded"} assignments -3+3 audit_log -0+4 enrollment_grades -1+1 integration_records -3+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 3292fc locks assignments 3, grades 1, integrations 1, profiles 2, runs 1
select tests.sync_again('student_integration_links 1', '{"scopes": ["course"]}'::jsonb)
  console: {"sync_again": "succeeded"} audit_log -0+5 enrollments -1+1 integration_records -1+1 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 cc0122 locks enrollments 1, integrations 1, profiles 2, runs 1
select tests.sync_again('student_integration_links 1', tests.other_classroom())
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -2+2 audit_log -0+8 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -6+6 student_integration_links -1+1 submissions -3+2 sync_progress -0+1 sync_runs -0+1 1b4390 locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 1, submissions 1
select tests.sync_again('student_integration_links 1', tests.other_classroom() || '{"scopes": []}')
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -1+2 audit_log -0+8 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -4+6 student_integration_links -1+1 submissions -2+2 sync_progress -0+1 sync_runs -0+1 06160f locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 1, submissions 1
select tests.sync_again('student_integration_links 3', tests.classroom(3))
  console: {"sync_again": "succeeded"} activity_days -0+1 audit_log -0+5 email_outbox -0+2 enrollment_grades -1+1 integration_records -3+3 notifications -0+2 student_integration_links -1+1 submissions -3+3 sync_progress -0+1 sync_runs -0+1 9bb627 locks assignments 2, courses 1, grades 1, integrations 1, profiles 2, runs 1, submissions 3
select tests.sync_again('student_integration_links 3', tests.classroom(2, p_score => null))
  console: {"sync_again": "succeeded"} assignments -1+0 audit_log -0+5 enrollment_grades -1+1 integration_records -2+0 student_integration_links -1+1 submissions -1+0 sync_progress -0+1 sync_runs -0+1 f1d442 locks grades 1, integrations 1, profiles 2, runs 1
select tests.sync_again('student_integration_links 3', tests.classroom(4, 6))
  console: {"sync_again": "succeeded"} activity_days -0+1 assignments -0+1 audit_log -0+5 email_outbox -0+3 enrollment_grades -1+1 integration_records -3+5 notifications -0+3 student_integration_links -1+1 submissions -3+4 sync_progress -0+1 sync_runs -0+1 6454ea locks assignments 4, courses 1, grades 1, integrations 1, profiles 2, runs 1, submissions 3
select tests.sync_again('student_integration_links 3', tests.classroom(3, p_score => null, p_title => 'Other'))
  console: {"sync_again": "succeeded"} assignments -3+3 audit_log -0+5 enrollment_grades -1+1 integration_records -3+3 student_integration_links -1+1 submissions -1+1 sync_progress -0+1 sync_runs -0+1 c65cae locks assignments 3, grades 1, integrations 1, profiles 2, runs 1, submissions 1
select tests.sync_again('student_integration_links 3', '{"scopes": ["course"]}'::jsonb)
  console: {"sync_again": "succeeded"} audit_log -0+6 enrollments -1+1 integration_records -1+1 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 fc450a locks enrollments 1, integrations 1, profiles 2, runs 1
select tests.sync_again('student_integration_links 3', tests.other_classroom())
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -2+2 audit_log -0+9 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -6+6 student_integration_links -1+1 submissions -3+2 sync_progress -0+1 sync_runs -0+1 8f201b locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 1, submissions 1
select tests.sync_again('student_integration_links 3', tests.other_classroom() || '{"scopes": []}')
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -1+2 audit_log -0+9 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -4+6 student_integration_links -1+1 submissions -2+2 sync_progress -0+1 sync_runs -0+1 aa6abb locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 1, submissions 1
select tests.sync_again('student_integration_links 1', tests.other_classroom()), tests.sync_again('student_integration_links 1', tests.classroom(3))
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -2+3 audit_log -0+15 courses -1+2 email_outbox -0+6 enrollment_grades -1+2 enrollments -1+2 integration_records -6+9 notifications -0+6 push_outbox -0+4 student_integration_links -1+1 submissions -3+4 sync_progress -0+2 sync_runs -0+2 1e8097 locks assignments 4, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 2, submissions 1
select tests.sync_again('student_integration_links 1', tests.other_classroom()), tests.sync_again('student_integration_links 1', tests.other_classroom())
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -2+2 audit_log -0+12 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -6+6 student_integration_links -1+1 submissions -3+2 sync_progress -0+2 sync_runs -0+2 8b586c locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 2, submissions 1
select tests.sync_again('student_integration_links 1', tests.other_classroom()), tests.sync_again('student_integration_links 1', '{"scopes": ["course"]}'::jsonb)
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -2+2 audit_log -0+13 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -6+6 student_integration_links -1+1 submissions -3+2 sync_progress -0+2 sync_runs -0+2 ecf99e locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 2, submissions 1
select tests.sync_again('student_integration_links 3', tests.other_classroom()), tests.sync_again('student_integration_links 3', tests.classroom(3))
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -2+3 audit_log -0+16 courses -1+2 email_outbox -0+2 enrollment_grades -1+2 enrollments -1+2 integration_records -6+9 notifications -0+2 student_integration_links -1+1 submissions -3+4 sync_progress -0+2 sync_runs -0+2 9ad1ce locks assignments 4, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 2, submissions 1
select tests.sync_again('student_integration_links 3', tests.other_classroom()), tests.sync_again('student_integration_links 3', tests.other_classroom())
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -2+2 audit_log -0+13 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -6+6 student_integration_links -1+1 submissions -3+2 sync_progress -0+2 sync_runs -0+2 9db342 locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 2, submissions 1
select tests.sync_again('student_integration_links 3', tests.other_classroom()), tests.sync_again('student_integration_links 3', '{"scopes": ["course"]}'::jsonb)
  console: {"sync_again": "succeeded"} activity_days -0+2 assignments -2+2 audit_log -0+14 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -6+6 student_integration_links -1+1 submissions -3+2 sync_progress -0+2 sync_runs -0+2 898ed8 locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 2, runs 2, submissions 1
select tests.sync_fails('student_integration_links 1', 'retry')
  console: {"sync_fails": true} audit_log -0+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 98ab0b locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 1', 'restart')
  console: {"sync_fails": true} audit_log -0+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 98ab0b locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 1', 'failed')
  console: {"sync_fails": true} audit_log -0+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 ae4875 locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 1', 'reconnect')
  console: {"sync_fails": true} audit_log -0+3 email_outbox -0+1 notifications -0+1 push_outbox -0+1 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 f69713 locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 1', 'yield')
  console: {"sync_fails": true} audit_log -0+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 48382c locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 3', 'retry')
  console: {"sync_fails": true} audit_log -0+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 0f5af8 locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 3', 'restart')
  console: {"sync_fails": true} audit_log -0+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 0f5af8 locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 3', 'failed')
  console: {"sync_fails": true} audit_log -0+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 0d4086 locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 3', 'reconnect')
  console: {"sync_fails": true} audit_log -0+3 email_outbox -0+1 notifications -0+1 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 f4b27b locks integrations 1, profiles 2, runs 1
select tests.sync_fails('student_integration_links 3', 'yield')
  console: {"sync_fails": true} audit_log -0+3 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 0c98b3 locks integrations 1, profiles 2, runs 1
select private.claim_syncs(10, 60, now() + interval '1 year')
  console: 1 row 7a728e audit_log -0+1 student_integration_links -1+1 sync_progress -0+1 sync_runs -0+1 69be43 locks integrations 1, runs 1
select private.end_integration(student_integration_links 1)
  console: {"end_integration": ""} audit_log -0+1 integration_revocations -0+1 integration_tokens -1+0 student_integration_links -1+1 e7ef93 locks integrations 1
select private.revoke_tokens(student_integration_links 1)
  console: {"revoke_tokens": ""} integration_revocations -0+1 integration_tokens -1+0 074f65 locks integrations 1
select private.revoke_tokens(student_integration_links 1, gus)
  console: {"revoke_tokens": ""}$answers$,
  'What comes of syncs is as listed');

select * from finish();
rollback;
