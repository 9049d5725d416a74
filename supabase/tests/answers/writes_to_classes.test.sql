-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.classes', tests.everybody()), $answers$update public.classes set name
  ada console: 6 rows e8c4be classes -6+6 3bffa0 locks classes 6
  age grace greg gus gwen max rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table classes 
  mae: 5 rows bf63b1 classes -5+5 b4a8f9 locks classes 5
  rhea: {"id": "classes 4"}
{"id": "classes 5"} classes -2+2 066d80 locks classes 2
  tea: {"id": "classes 6"} classes -1+1 875dfe locks classes 1
delete from public.classes (classes 1)
  ada console mae: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table classes 
delete from public.classes (classes 2)
  ada console mae: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table classes 
delete from public.classes (classes 3)
  ada console mae: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table classes 
delete from public.classes (classes 4)
  ada console mae rhea: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table classes 
delete from public.classes (classes 5)
  ada console mae rhea: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table classes 
delete from public.classes (classes 6)
  ada console tea: validation.failed Only an empty tenant can be deleted: first remove its people, courses and lower tenants.
  age grace greg gus gwen mae max rhea rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table classes 
insert into public.classes like (classes 1)
  ada: {"?column?": 1} audit_log -0+1 classes -0+1 5197ca locks organizations 1
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "classes" 
  anon: 42501 permission denied for table classes 
  console: {"?column?": 1} audit_log -0+1 classes -0+1 deba0c locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 classes -0+1 6aed5d locks organizations 1
insert into public.classes like (classes 2)
  ada: {"?column?": 1} audit_log -0+1 classes -0+1 8d5224 locks organizations 1
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "classes" 
  anon: 42501 permission denied for table classes 
  console: {"?column?": 1} audit_log -0+1 classes -0+1 8061e5 locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 classes -0+1 c61f67 locks organizations 1
insert into public.classes like (classes 3)
  ada: {"?column?": 1} audit_log -0+1 classes -0+1 aaaa7f locks organizations 1
  age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "classes" 
  anon: 42501 permission denied for table classes 
  console: {"?column?": 1} audit_log -0+1 classes -0+1 ce9548 locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 classes -0+1 c560f2 locks organizations 1
insert into public.classes like (classes 4)
  ada: {"?column?": 1} audit_log -0+1 classes -0+1 9ec80f locks organizations 1
  age grace greg gus gwen max rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "classes" 
  anon: 42501 permission denied for table classes 
  console: {"?column?": 1} audit_log -0+1 classes -0+1 f1e4a7 locks organizations 1
  mae: {"?column?": 1} audit_log -0+1 classes -0+1 3288c0 locks organizations 1
  rhea: {"?column?": 1} audit_log -0+1 classes -0+1 059a7f locks organizations 1$answers$,
  'Everybody may write the listed rows of classes');

select * from finish();
rollback;
