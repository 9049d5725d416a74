-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.write_synced_work(public.student_integration_links,uuid)'), $answers$console
  {"done": ""} ← student_integration_links 1, sync_runs 1; student_integration_links 1, sync_runs … fe4cab
  {"done": ""} activity_days -0+1 assignments -1+1 enrollment_grades -1+1 submissions -1+1 1da774 locks assignments 1, courses 1, grades 1, profiles 1, submissions 1 ← student_integration_links 3, sync_runs 4
  {"done": ""} activity_days -0+1 assignments -1+1 submissions -1+1 3271b8 locks assignments 1, courses 1, profiles 1, submissions 1 ← student_integration_links 1, sync_runs 4
  23503 insert or update on table "activity_days" violates foreign key constraint "activity_days_course_id_fkey" Key (course_id)=(?) is not present in table "cour ← student_integration_links 4, sync_runs 4$answers$,
  'The function write_synced_work inside answers as listed');

select * from finish();
rollback;
