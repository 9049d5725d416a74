-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.point_entries', tests.everybody()), $answers$delete from public.point_entries (point_entries 1)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table point_entries 
  console tut: {"?column?": 1} point_entries -1+0 9f49d1
delete from public.point_entries (point_entries 2)
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table point_entries 
  console max: {"?column?": 1} point_entries -1+0 9f49d1
insert into public.point_entries like (point_entries 1)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table point_entries 
  console tut: {"?column?": 1} point_entries -0+1 015a4e locks courses 1, profiles 1
  grace sol: 42501 new row violates row-level security policy for table "point_entries" 
insert into public.point_entries like (point_entries 2)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table point_entries 
  console: {"?column?": 1} point_entries -0+1 bdf535 locks courses 1, profiles 1$answers$,
  'Everybody may write the listed rows of point_entries');

select * from finish();
rollback;
