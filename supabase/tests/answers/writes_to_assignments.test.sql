-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.assignments', tests.everybody()), $answers$update public.assignments set title
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table assignments 
  console: 9 rows 3e8d41 assignments -9+9 8c00bf locks assignments 9
  max: {"id": "assignments 1"} assignments -1+1 544680 locks assignments 1
  tut: 2 rows dfe60e assignments -2+2 d542bb locks assignments 2
update public.assignments set due_at
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table assignments 
  console: 9 rows 3e8d41 assignments -9+9 8c00bf locks assignments 9
  max: {"id": "assignments 1"} assignments -1+1 544680 locks assignments 1
  tut: 2 rows dfe60e assignments -2+2 d542bb locks assignments 2
update public.assignments set maximum
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table assignments 
  console: 9 rows 3e8d41 assignments -9+9 8c00bf locks assignments 9
  max: {"id": "assignments 1"} assignments -1+1 544680 locks assignments 1
  tut: 2 rows dfe60e assignments -2+2 d542bb locks assignments 2
delete from public.assignments (assignments 1)
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table assignments 
  console max: validation.failed It has records of students and cannot be deleted.
delete from public.assignments (assignments 2)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table assignments 
  console tut: validation.failed It has records of students and cannot be deleted.
delete from public.assignments (assignments 3)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table assignments 
  console tut: validation.failed It has records of students and cannot be deleted.
delete from public.assignments (assignments 4)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table assignments 
  console: validation.failed It has records of students and cannot be deleted.
delete from public.assignments (assignments 5)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table assignments 
  console: validation.failed It has records of students and cannot be deleted.
delete from public.assignments (assignments 6)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table assignments 
  console: validation.failed It has records of students and cannot be deleted.
insert into public.assignments like (assignments 1)
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "assignments" 
  anon: 42501 permission denied for table assignments 
  console max: {"?column?": 1} assignments -0+1 email_outbox -0+6 notifications -0+6 push_outbox -0+4 648e1a locks courses 1, profiles 2
insert into public.assignments like (assignments 2)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: 42501 new row violates row-level security policy for table "assignments" 
  anon: 42501 permission denied for table assignments 
  console tut: {"?column?": 1} assignments -0+1 email_outbox -0+6 notifications -0+6 push_outbox -0+2 a3ad94 locks courses 1, profiles 2
insert into public.assignments like (assignments 3)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: 42501 new row violates row-level security policy for table "assignments" 
  anon: 42501 permission denied for table assignments 
  console tut: {"?column?": 1} assignments -0+1 email_outbox -0+6 notifications -0+6 push_outbox -0+2 591149 locks courses 1, profiles 2
insert into public.assignments like (assignments 4)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "assignments" 
  anon: 42501 permission denied for table assignments 
  console: {"?column?": 1} assignments -0+1 email_outbox -0+4 notifications -0+4 push_outbox -0+2 40a5d6 locks courses 1, profiles 1$answers$,
  'Everybody may write the listed rows of assignments');

select * from finish();
rollback;
