-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.live_class_registrations', tests.everybody()), $answers$update public.live_class_registrations set attended
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table live_class_registrations 
  console: 4 rows 3c7093 live_class_registrations -4+4 554398
  max: 1 row e3a0b5 live_class_registrations -1+1 d1ee4c
  tut: 3 rows bbecf7 live_class_registrations -3+3 4c279a
delete from public.live_class_registrations (live_classes 1,sid)
  ada age grace greg gus gwen mae max rhea rob sia sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table live_class_registrations 
  console sid: {"?column?": 1} live_class_registrations -1+0 5b5111
delete from public.live_class_registrations (live_classes 2,sid)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table live_class_registrations 
  console: {"?column?": 1} live_class_registrations -1+0 5b5111
delete from public.live_class_registrations (live_classes 3,sol)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table live_class_registrations 
  console: {"?column?": 1} live_class_registrations -1+0 5b5111
delete from public.live_class_registrations (live_classes 4,sid)
  ada age grace greg gus gwen mae max rhea rob sia sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table live_class_registrations 
  console sid: {"?column?": 1} live_class_registrations -1+0 5b5111
insert into public.live_class_registrations like (live_classes 1,sid)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table live_class_registrations 
  console tut: {"?column?": 1} live_class_registrations -0+1 8b987b locks courses 1, profiles 1
  grace: 42501 new row violates row-level security policy for table "live_class_registrations" 
  sol: {"?column?": 1} enrollments -1+1 live_class_registrations -0+1 ee2e1f locks courses 1, enrollments 1, profiles 1
insert into public.live_class_registrations like (live_classes 2,sid)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table live_class_registrations 
  console: {"?column?": 1} live_class_registrations -0+1 f7d608 locks courses 1, profiles 1
  grace sol tut: validation.failed The class has begun.
insert into public.live_class_registrations like (live_classes 3,sol)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table live_class_registrations 
  console: 23505 duplicate key value violates unique constraint "live_class_registrations_pkey" Key (live_class_id, student_id)=(live_classes 3, sol) already exists.
  grace sol tut: validation.failed The class has begun.
insert into public.live_class_registrations like (live_classes 4,sid)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table live_class_registrations 
  console: {"?column?": 1} live_class_registrations -0+1 1c87a8 locks courses 1, profiles 1$answers$,
  'Everybody may write the listed rows of live_class_registrations');

select * from finish();
rollback;
