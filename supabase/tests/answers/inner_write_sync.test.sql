-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.write_sync(public.student_integration_links,public.sync_runs,timestamp with time zone)'), $answers$console
  {"done": ""} activity_days -0+1 assignments -2+2 audit_log -0+5 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -5+6 student_integration_links -1+1 submissions -2+2 sync_items -11+0 sync_runs -1+1 1dfc44 locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 1, submissions 1 ← student_integration_links 1, sync_runs 4, now(); student_integration_links 1, sync_runs 4, now() + interval '41 days'
  {"done": ""} activity_days -0+1 assignments -2+2 audit_log -0+5 courses -1+2 enrollment_grades -1+2 enrollments -1+2 integration_records -5+6 student_integration_links -1+1 submissions -2+2 sync_items -11+0 sync_runs -1+1 5fb2bb locks assignments 2, courses 2, enrollments 2, grades 2, integrations 1, profiles 1, submissions 1 ← student_integration_links 3, sync_runs 4, now(); student_integration_links 3, sync_runs 4, now() + interval '41 days'
  {"done": ""} audit_log -0+1 enrollment_grades -1+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 972d12 locks grades 1 ← student_integration_links 1, sync_runs 5, now(); student_integration_links 1, sync_runs 5, now() + interval '41 days'
  {"done": ""} audit_log -0+1 enrollment_grades -1+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 af7920 locks grades 1 ← student_integration_links 3, sync_runs 5, now(); student_integration_links 3, sync_runs 5, now() + interval '41 days'
  {"done": ""} audit_log -0+1 enrollment_grades -1+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 bddb00 locks grades 1 ← student_integration_links 1, sync_runs 2, now(); student_integration_links 1, sync_runs 2, now() + interval '41 days'
  {"done": ""} audit_log -0+1 enrollment_grades -1+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 cd14d2 locks grades 1 ← student_integration_links 3, sync_runs 2, now(); student_integration_links 3, sync_runs 2, now() + interval '41 days'
  {"done": ""} audit_log -0+1 enrollment_grades -1+1 student_integration_links -1+1 sync_runs -1+1 4503f9 locks grades 1 ← student_integration_links 3, sync_runs 3, now(); student_integration_links 3, sync_runs 3, now() + interval '41 days'
  {"done": ""} audit_log -0+1 enrollment_grades -1+1 student_integration_links -1+1 sync_runs -1+1 5d1332 locks grades 1 ← student_integration_links 1, sync_runs 3, now(); student_integration_links 1, sync_runs 3, now() + interval '41 days'
  {"done": ""} audit_log -0+1 enrollment_grades -1+1 student_integration_links -1+1 sync_runs -1+1 6ea183 locks grades 1 ← student_integration_links 1, sync_runs 1, now(); student_integration_links 1, sync_runs 1, now() + interval '41 days'
  {"done": ""} audit_log -0+1 enrollment_grades -1+1 student_integration_links -1+1 sync_runs -1+1 942693 locks grades 1 ← student_integration_links 3, sync_runs 1, now(); student_integration_links 3, sync_runs 1, now() + interval '41 days'
  {"done": ""} audit_log -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 024701 ← student_integration_links 4, sync_runs 5, now(); student_integration_links 4, sync_runs 5, now() + interval '41 days'
  {"done": ""} audit_log -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 63d8ad ← student_integration_links 4, sync_runs 2, now(); student_integration_links 4, sync_runs 2, now() + interval '41 days'
  {"done": ""} audit_log -0+1 student_integration_links -1+1 sync_runs -1+1 8b1c58 ← student_integration_links 4, sync_runs 1, now(); student_integration_links 4, sync_runs 1, now() + interval '41 days'
  {"done": ""} audit_log -0+1 student_integration_links -1+1 sync_runs -1+1 c30904 ← student_integration_links 4, sync_runs 3, now(); student_integration_links 4, sync_runs 3, now() + interval '41 days'
  23503 insert or update on table "assignments" violates foreign key constraint "assignments_course_id_fkey" Key (course_id)=(?) is not present in table "courses" ← student_integration_links 2, sync_runs 4, now(); student_integration_links 2, sync_runs 4, now() + interval '41 days'; student_integration_links 4, sync_runs 4, now(); student_integration_links 4, sync_runs 4, now() + interval '41 days'
  23514 new row for relation "student_integration_links" violates check constraint "S" Failing row contains (student_integration_links 2, sia, google_classroom, n ← student_integration_links 2, sync_runs 1, now(); student_integration_links 2, sy … cb090c$answers$,
  'The function write_sync inside answers as listed');

select * from finish();
rollback;
