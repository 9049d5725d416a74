-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('grades'), $answers$update public.submissions s set score = 3, graded_at = now() where s.id = submissions 1
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 2538f9 locks assignments 1, grades 1, submissions 1
update public.submissions s set score = 3, graded_at = now() where s.id = submissions 2
  console: {"done": 1} email_outbox -0+3 enrollment_grades -1+1 goal_milestones -1+1 notifications -0+3 push_outbox -0+2 submissions -1+1 f06a52 locks assignments 1, goals 1, grades 1, profiles 1, submissions 1
update public.submissions s set score = 3, graded_at = now() where s.id = submissions 3
  console: {"done": 1} email_outbox -0+3 enrollment_grades -1+1 goal_milestones -1+1 notifications -0+3 push_outbox -0+2 submissions -1+1 54359e locks assignments 1, goals 1, grades 1, profiles 1, submissions 1
update public.submissions s set score = 3, graded_at = now() where s.id = submissions 4
  console: {"done": 1} submissions -1+1 cc1eae locks submissions 1
update public.submissions s set score = 3, graded_at = now() where s.id = submissions 5
  console: {"done": 1} email_outbox -0+6 enrollment_grades -1+1 notifications -0+6 push_outbox -0+4 submissions -1+1 26e0c4 locks assignments 1, grades 1, profiles 1, submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 1
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 e1bc3d locks grades 1, submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 2
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 0d170f locks goals 1, grades 1, submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 3
  console: {"done": 1} submissions -1+1 cddc37 locks submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 4
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 e8e15f locks grades 1, submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 5
  console: {"done": 1} submissions -1+1 5472d7 locks submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 1
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 3fa8a0 locks assignments 1, grades 1, submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 2
  console: {"done": 1} audit_log -0+1 email_outbox -0+5 enrollment_grades -1+1 goal_milestones -1+1 goals -1+1 notifications -0+5 push_outbox -0+2 submissions -1+1 b63e54 locks assignments 1, goals 1, grades 1, profiles 1, submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 3
  console: {"done": 1} enrollment_grades -1+1 goal_milestones -1+1 submissions -1+1 a9878a locks assignments 1, goals 1, grades 1, submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 4
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 77e3a5 locks assignments 1, grades 1, submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 5
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 9ccaf9 locks assignments 1, grades 1, submissions 1
update public.live_class_registrations r set attended = false where r.student_id = sid
  console: {"done": 1}
{"done": 1}
{"done": 1} live_class_registrations -3+3 be7908
update public.assignments a set maximum = 5 where a.id = assignments 2
  console: validation.failed maximum: below an existing score.
delete from public.assignments a where a.id = assignments 3
  console: validation.failed It has records of students and cannot be deleted.
update public.live_classes l set starts_at = l.starts_at + interval '1 day', ends_at = l.ends_at + interval '1 day'
  console: validation.failed A registered student is in another class at that time.$answers$,
  'What comes of grades is as listed');

select * from finish();
rollback;
