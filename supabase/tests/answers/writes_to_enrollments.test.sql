-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.enrollments', tests.everybody()), $answers$update public.enrollments set status
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tom two: nothing
  anon: 42501 permission denied for table enrollments 
  console: 10 rows c085e5 enrollments -10+10 e5a441 locks enrollments 10
  max: 4 rows a887b7 enrollments -4+4 12a73e locks enrollments 4
  tea: {"id": "enrollments 7"} enrollments -1+1 83208c locks enrollments 1
  tut: 3 rows e18f4e enrollments -3+3 d69bd6 locks enrollments 3
update public.enrollments set progress
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tom two: nothing
  anon: 42501 permission denied for table enrollments 
  console: 10 rows c085e5 enrollments -10+10 e5a441 locks enrollments 10
  max: 4 rows a887b7 enrollments -4+4 12a73e locks enrollments 4
  tea: {"id": "enrollments 7"} enrollments -1+1 83208c locks enrollments 1
  tut: 3 rows e18f4e enrollments -3+3 d69bd6 locks enrollments 3
update public.enrollments set last_accessed_at
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tom two: nothing
  anon: 42501 permission denied for table enrollments 
  console: 10 rows c085e5 enrollments -10+10 e5a441 locks enrollments 10
  max: 4 rows a887b7 enrollments -4+4 12a73e locks enrollments 4
  tea: {"id": "enrollments 7"} enrollments -1+1 83208c locks enrollments 1
  tut: 3 rows e18f4e enrollments -3+3 d69bd6 locks enrollments 3
update public.enrollments set completed_at
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tom two: nothing
  anon: 42501 permission denied for table enrollments 
  console: 10 rows c085e5 enrollments -10+10 e5a441 locks enrollments 10
  max: 4 rows a887b7 enrollments -4+4 12a73e locks enrollments 4
  tea: {"id": "enrollments 7"} enrollments -1+1 83208c locks enrollments 1
  tut: 3 rows e18f4e enrollments -3+3 d69bd6 locks enrollments 3
insert into public.enrollments like (enrollments 1)
  ada: 42501 new row violates row-level security policy for table "enrollments" 
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied The student must consent first: call enroll_in_course.
  anon: 42501 permission denied for table enrollments 
  console: 23505 duplicate key value violates unique constraint "enrollments_once" Key (course_id, student_id)=(courses 2, sol) already exists.
insert into public.enrollments like (enrollments 10)
  ada: 42501 new row violates row-level security policy for table "enrollments" 
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied The student must consent first: call enroll_in_course.
  anon: 42501 permission denied for table enrollments 
  console: 23505 duplicate key value violates unique constraint "enrollments_once" Key (course_id, student_id)=(courses 5, sol) already exists.
insert into public.enrollments like (enrollments 2)
  ada: 42501 new row violates row-level security policy for table "enrollments" 
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied The student must consent first: call enroll_in_course.
  anon: 42501 permission denied for table enrollments 
  console: 23505 duplicate key value violates unique constraint "enrollments_once" Key (course_id, student_id)=(courses 2, sol) already exists.
insert into public.enrollments like (enrollments 3)
  ada: 42501 new row violates row-level security policy for table "enrollments" 
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied The student must consent first: call enroll_in_course.
  anon: 42501 permission denied for table enrollments 
  console: 23505 duplicate key value violates unique constraint "enrollments_once" Key (course_id, student_id)=(courses 2, sol) already exists.$answers$,
  'Everybody may write the listed rows of enrollments');

select * from finish();
rollback;
