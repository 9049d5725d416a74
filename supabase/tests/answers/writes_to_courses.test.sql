-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.courses', tests.everybody()), $answers$update public.courses set title
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tom two: nothing
  anon: 42501 permission denied for table courses 
  console: 5 rows 17b4c9 courses -5+5 47b3a9 locks courses 5
  max: {"id": "courses 2"} courses -1+1 d3561d locks courses 1
  tea: {"id": "courses 3"} courses -1+1 a10bd8 locks courses 1
  tut: {"id": "courses 1"} courses -1+1 5be0eb locks courses 1
update public.courses set passing_percentage
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tom two: nothing
  anon: 42501 permission denied for table courses 
  console: 5 rows 17b4c9 courses -5+5 47b3a9 locks courses 5
  max: {"id": "courses 2"} courses -1+1 d3561d locks courses 1
  tea: {"id": "courses 3"} courses -1+1 a10bd8 locks courses 1
  tut: {"id": "courses 1"} courses -1+1 5be0eb locks courses 1
update public.courses set ends_on
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tom two: nothing
  anon: 42501 permission denied for table courses 
  console: 5 rows 17b4c9 courses -5+5 47b3a9 locks courses 5
  max: {"id": "courses 2"} courses -1+1 d3561d locks courses 1
  tea: {"id": "courses 3"} courses -1+1 a10bd8 locks courses 1
  tut: {"id": "courses 1"} courses -1+1 5be0eb locks courses 1
delete from public.courses (courses 1)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table courses 
  console tut: validation.failed It has records of students and cannot be deleted.
delete from public.courses (courses 2)
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table courses 
  console max: validation.failed It has records of students and cannot be deleted.
delete from public.courses (courses 3)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table courses 
  console tea: validation.failed It has records of students and cannot be deleted.
delete from public.courses (courses 4)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table courses 
  console: validation.failed It has records of students and cannot be deleted.
delete from public.courses (courses 5)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table courses 
  console: validation.failed It has records of students and cannot be deleted.
insert into public.courses like (courses 1)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: 42501 new row violates row-level security policy for table "courses" 
  anon: 42501 permission denied for table courses 
  console: {"?column?": 1} audit_log -0+1 courses -0+1 0376e4 locks profiles 1
  tut: {"?column?": 1} audit_log -0+1 courses -0+1 122246 locks profiles 1
insert into public.courses like (courses 2)
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "courses" 
  anon: 42501 permission denied for table courses 
  console: {"?column?": 1} audit_log -0+1 courses -0+1 3a5173 locks profiles 1
  max: {"?column?": 1} audit_log -0+1 courses -0+1 95ff33 locks profiles 1
insert into public.courses like (courses 3)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tom tut two: 42501 new row violates row-level security policy for table "courses" 
  anon: 42501 permission denied for table courses 
  console: {"?column?": 1} audit_log -0+1 courses -0+1 92d9b9 locks classes 1
  tea: {"?column?": 1} audit_log -0+1 courses -0+1 461160 locks classes 1
insert into public.courses like (courses 4)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "courses" 
  anon: 42501 permission denied for table courses 
  console: 23514 new row for relation "courses" violates check constraint "courses_of_a_tutor_or_a_class" Failing row contains (?, null, null, Algebra, 50.00, null, homero$answers$,
  'Everybody may write the listed rows of courses');

select * from finish();
rollback;
