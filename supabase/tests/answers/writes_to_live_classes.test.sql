-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.live_classes', tests.everybody()), $answers$update public.live_classes set title
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table live_classes 
  console: 4 rows d6bb72 live_classes -4+4 625ecd
  max: {"id": "live_classes 4"} live_classes -1+1 6ee1ec
  tut: 3 rows ff661f live_classes -3+3 1263ba
update public.live_classes set starts_at
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table live_classes 
  console: 4 rows d6bb72 live_classes -4+4 625ecd
  max: {"id": "live_classes 4"} live_classes -1+1 6ee1ec
  tut: 3 rows ff661f live_classes -3+3 1263ba
update public.live_classes set ends_at
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table live_classes 
  console: 4 rows d6bb72 live_classes -4+4 625ecd
  max: {"id": "live_classes 4"} live_classes -1+1 6ee1ec
  tut: 3 rows ff661f live_classes -3+3 1263ba
delete from public.live_classes (live_classes 1)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table live_classes 
  console tut: {"?column?": 1} live_class_registrations -1+0 live_classes -1+0 c954e0
delete from public.live_classes (live_classes 2)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table live_classes 
  console: {"?column?": 1} live_class_registrations -1+0 live_classes -1+0 c954e0
delete from public.live_classes (live_classes 3)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table live_classes 
  console: {"?column?": 1} live_class_registrations -1+0 live_classes -1+0 c954e0
delete from public.live_classes (live_classes 4)
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table live_classes 
  console max: {"?column?": 1} live_class_registrations -1+0 live_classes -1+0 c954e0
insert into public.live_classes like (live_classes 1)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: 42501 new row violates row-level security policy for table "live_classes" 
  anon: 42501 permission denied for table live_classes 
  console tut: {"?column?": 1} live_classes -0+1 622d2c locks courses 1
insert into public.live_classes like (live_classes 2)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: 42501 new row violates row-level security policy for table "live_classes" 
  anon: 42501 permission denied for table live_classes 
  console tut: {"?column?": 1} live_classes -0+1 1b8928 locks courses 1
insert into public.live_classes like (live_classes 3)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: 42501 new row violates row-level security policy for table "live_classes" 
  anon: 42501 permission denied for table live_classes 
  console tut: {"?column?": 1} live_classes -0+1 a5bad4 locks courses 1
insert into public.live_classes like (live_classes 4)
  ada age grace greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: 42501 new row violates row-level security policy for table "live_classes" 
  anon: 42501 permission denied for table live_classes 
  console max: {"?column?": 1} live_classes -0+1 2237ce locks courses 1$answers$,
  'Everybody may write the listed rows of live_classes');

select * from finish();
rollback;
