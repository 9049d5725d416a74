-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.schools', tests.everybody()), $answers$update public.schools set name
  ada console: 3 rows 054af3 schools -3+3 a87139
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table schools 
  mae: {"id": "schools 1"}
{"id": "schools 2"} schools -2+2 8ef4f7
delete from public.schools (schools 1)
  ada console mae: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table schools 
delete from public.schools (schools 2)
  ada console mae: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table schools 
delete from public.schools (schools 3)
  ada console: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table schools 
insert into public.schools like (schools 1)
  ada: {"?column?": 1} audit_log -0+1 schools -0+1 71f0d3 locks organizations 1
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "schools" 
  anon: 42501 permission denied for table schools 
  console: {"?column?": 1} audit_log -0+1 schools -0+1 9c1347 locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 schools -0+1 20a401 locks organizations 1
insert into public.schools like (schools 2)
  ada: {"?column?": 1} audit_log -0+1 schools -0+1 e8f51f locks organizations 1
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "schools" 
  anon: 42501 permission denied for table schools 
  console: {"?column?": 1} audit_log -0+1 schools -0+1 634846 locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 schools -0+1 9258cc locks organizations 1
insert into public.schools like (schools 3)
  ada: {"?column?": 1} audit_log -0+1 schools -0+1 a3357e locks organizations 1
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "schools" 
  anon: 42501 permission denied for table schools 
  console: {"?column?": 1} audit_log -0+1 schools -0+1 001f94 locks organizations 1$answers$,
  'Everybody may write the listed rows of schools');

select * from finish();
rollback;
