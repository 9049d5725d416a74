-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.submissions', tests.everybody()), $answers$update public.submissions set body
  ada age grace greg gus gwen mae rhea rob sia sol sue tea tom two: nothing
  anon: 42501 permission denied for table submissions 
  console: 10 rows 0cfda1 submissions -10+10 c91466 locks submissions 10
  max: 2 rows 55f3f0 submissions -2+2 679837 locks submissions 2
  sid: validation.failed The submission has been graded already.
  tut: 2 rows 8d4c02 submissions -2+2 aa4a97 locks submissions 2
update public.submissions set score
  ada age grace greg gus gwen mae rhea rob sia sol sue tea tom two: nothing
  anon: 42501 permission denied for table submissions 
  console: 10 rows 0cfda1 submissions -10+10 c91466 locks submissions 10
  max: 2 rows 55f3f0 submissions -2+2 679837 locks submissions 2
  sid: validation.failed The submission has been graded already.
  tut: 2 rows 8d4c02 submissions -2+2 aa4a97 locks submissions 2
insert into public.submissions like (submissions 1)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found The student does not take this course, or an integration manages it.
  anon: 42501 permission denied for table submissions 
  console: {"?column?": 1} activity_days -0+1 email_outbox -0+1 enrollment_grades -0+1 enrollments -1+1 notifications -0+1 submissions -0+1 f05a6e locks assignments 1, courses 1, enrollments 1, grades 1, profiles 1
insert into public.submissions like (submissions 10)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found The student does not take this course, or an integration manages it.
  anon: 42501 permission denied for table submissions 
  console: 23505 duplicate key value violates unique constraint "submissions_once" Key (assignment_id, student_id)=(assignments 7, sol) already exists.
insert into public.submissions like (submissions 2)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course, or an integration manages it.
  anon: 42501 permission denied for table submissions 
  console: {"?column?": 1} activity_days -0+1 email_outbox -0+1 enrollment_grades -0+1 enrollments -1+1 notifications -0+1 submissions -0+1 11f894 locks assignments 1, courses 1, enrollments 1, grades 1, profiles 1
  grace sol: permission.denied Students cannot grade submissions.
  tut: {"?column?": 1} email_outbox -0+1 enrollment_grades -0+1 notifications -0+1 submissions -0+1 95026c locks assignments 1, courses 1, enrollments 1, grades 1, profiles 2
insert into public.submissions like (submissions 3)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course, or an integration manages it.
  anon: 42501 permission denied for table submissions 
  console sol: {"?column?": 1} activity_days -0+1 enrollments -1+1 submissions -0+1 e4a221 locks assignments 1, courses 1, enrollments 1, profiles 1
  grace: 42501 new row violates row-level security policy for table "submissions" 
  tut: {"?column?": 1} submissions -0+1 c8bcd3 locks assignments 1, courses 1, profiles 1$answers$,
  'Everybody may write the listed rows of submissions');

select * from finish();
rollback;
