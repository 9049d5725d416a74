-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.student_badges', tests.everybody()), $answers$delete from public.student_badges (sid,badges 1)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table student_badges 
  console tut: {"?column?": 1} student_badges -1+0 708780
insert into public.student_badges like (sid,badges 1)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table student_badges 
  console tut: {"?column?": 1} student_badges -0+1 ddb4c0 locks courses 1, profiles 1
  grace sol: 42501 new row violates row-level security policy for table "student_badges" $answers$,
  'Everybody may write the listed rows of student_badges');

select * from finish();
rollback;
