-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('grades'), $answers$update public.submissions s set score = 3, graded_at = now() where s.id = submissions 1
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 064b56 locks assignments 1, grades 1, submissions 1
update public.submissions s set score = 3, graded_at = now() where s.id = submissions 2
  console: {"done": 1} email_outbox -0+3 enrollment_grades -1+1 notifications -0+3 submissions -1+1 3d7395 locks assignments 1, grades 1, profiles 1, submissions 1
update public.submissions s set score = 3, graded_at = now() where s.id = submissions 3
  console: {"done": 1} email_outbox -0+3 enrollment_grades -1+1 notifications -0+3 submissions -1+1 2fe8f9 locks assignments 1, grades 1, profiles 1, submissions 1
update public.submissions s set score = 3, graded_at = now() where s.id = submissions 4
  console: {"done": 1} submissions -1+1 cc1eae locks submissions 1
update public.submissions s set score = 3, graded_at = now() where s.id = submissions 5
  console: {"done": 1} email_outbox -0+6 enrollment_grades -1+1 notifications -0+6 submissions -1+1 74295d locks assignments 1, grades 1, profiles 1, submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 1
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 3642cb locks grades 1, submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 2
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 a71912 locks grades 1, submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 3
  console: {"done": 1} submissions -1+1 cddc37 locks submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 4
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 9f2542 locks grades 1, submissions 1
update public.submissions s set score = null, graded_at = null where s.id = submissions 5
  console: {"done": 1} submissions -1+1 5472d7 locks submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 1
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 d071ea locks assignments 1, grades 1, submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 2
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 619623 locks assignments 1, grades 1, submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 3
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 b94a0a locks assignments 1, grades 1, submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 4
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 6bd1f0 locks assignments 1, grades 1, submissions 1
update public.submissions s set score = 10, graded_at = now() - interval '30 days' where s.id = submissions 5
  console: {"done": 1} enrollment_grades -1+1 submissions -1+1 8e89c0 locks assignments 1, grades 1, submissions 1
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
