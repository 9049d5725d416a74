-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.activity_days', tests.everybody()), $answers$insert into public.activity_days like (Bystander kid,D)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table activity_days 
  console: {"?column?": 1} activity_days -0+1 01fc46 locks courses 1, profiles 1
insert into public.activity_days like (sid,D)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table activity_days 
  console: {"?column?": 1} activity_days -0+1 9748d8 locks courses 1, profiles 1
  grace sol tut: validation.failed day: within the last month.$answers$,
  'Everybody may write the listed rows of activity_days');

select * from finish();
rollback;
