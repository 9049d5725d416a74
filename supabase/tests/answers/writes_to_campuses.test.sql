-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.campuses', tests.everybody()), $answers$update public.campuses set name
  ada console: 5 rows 7a86a8 campuses -5+5 788b89
  age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table campuses 
  mae: 4 rows 5fb1d7 campuses -4+4 363493
  rhea: {"id": "campuses 4"} campuses -1+1 6e254c
delete from public.campuses (campuses 1)
  ada console mae: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table campuses 
delete from public.campuses (campuses 2)
  ada console mae: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table campuses 
delete from public.campuses (campuses 3)
  ada console mae: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table campuses 
delete from public.campuses (campuses 4)
  ada console mae rhea: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table campuses 
delete from public.campuses (campuses 5)
  ada console: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table campuses 
insert into public.campuses like (campuses 1)
  ada: {"?column?": 1} audit_log -0+1 campuses -0+1 6e1d1d locks organizations 1
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "campuses" 
  anon: 42501 permission denied for table campuses 
  console: {"?column?": 1} audit_log -0+1 campuses -0+1 e5cf60 locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 campuses -0+1 19a7ce locks organizations 1
insert into public.campuses like (campuses 2)
  ada: {"?column?": 1} audit_log -0+1 campuses -0+1 efa30e locks organizations 1
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "campuses" 
  anon: 42501 permission denied for table campuses 
  console: {"?column?": 1} audit_log -0+1 campuses -0+1 c75a37 locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 campuses -0+1 36619e locks organizations 1
insert into public.campuses like (campuses 3)
  ada: {"?column?": 1} audit_log -0+1 campuses -0+1 7533b6 locks organizations 1
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "campuses" 
  anon: 42501 permission denied for table campuses 
  console: {"?column?": 1} audit_log -0+1 campuses -0+1 d9ff4f locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 campuses -0+1 78c1b4 locks organizations 1
insert into public.campuses like (campuses 4)
  ada: {"?column?": 1} audit_log -0+1 campuses -0+1 0b81e2 locks organizations 1
  age grace greg gus gwen max rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "campuses" 
  anon: 42501 permission denied for table campuses 
  console: {"?column?": 1} audit_log -0+1 campuses -0+1 ab3714 locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 campuses -0+1 edf3e8 locks organizations 1
  rhea: {"?column?": 1} audit_log -0+1 campuses -0+1 6c38dc locks organizations 1$answers$,
  'Everybody may write the listed rows of campuses');

select * from finish();
rollback;
