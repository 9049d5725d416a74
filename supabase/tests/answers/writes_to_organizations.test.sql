-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.organizations', tests.everybody()), $answers$update public.organizations set name
  ada console: 3 rows 65ed95 organizations -3+3 5d29d1 locks organizations 3
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table organizations 
delete from public.organizations (organizations 1)
  ada console: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table organizations 
delete from public.organizations (organizations 2)
  ada console: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table organizations 
delete from public.organizations (organizations 3)
  ada console: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table organizations 
insert into public.organizations like (organizations 1)
  ada: {"?column?": 1} audit_log -0+1 organizations -0+1 0897b5
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "organizations" 
  anon: 42501 permission denied for table organizations 
  console: {"?column?": 1} audit_log -0+1 organizations -0+1 793ad8
insert into public.organizations like (organizations 2)
  ada: {"?column?": 1} audit_log -0+1 organizations -0+1 5a2218
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "organizations" 
  anon: 42501 permission denied for table organizations 
  console: {"?column?": 1} audit_log -0+1 organizations -0+1 43bb9a
insert into public.organizations like (organizations 3)
  ada: {"?column?": 1} audit_log -0+1 organizations -0+1 85f063
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "organizations" 
  anon: 42501 permission denied for table organizations 
  console: {"?column?": 1} audit_log -0+1 organizations -0+1 07c78b$answers$,
  'Everybody may write the listed rows of organizations');

select * from finish();
rollback;
