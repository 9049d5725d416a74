-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.class_students', tests.everybody()), $answers$delete from public.class_students (classes 1,Uma Two)
  ada age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -1+0 269614
  mae: {"?column?": 1} audit_log -0+1 class_students -1+0 23ca7d
delete from public.class_students (classes 1,Una One)
  ada age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -1+0 04f3ac
  mae: {"?column?": 1} audit_log -0+1 class_students -1+0 fb4e83
delete from public.class_students (classes 2,Udo Three)
  ada age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -1+0 ae808a
  mae: {"?column?": 1} audit_log -0+1 class_students -1+0 d3a42a
delete from public.class_students (classes 3,Ugo Four)
  ada age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -1+0 e780d4
  mae: {"?column?": 1} audit_log -0+1 class_students -1+0 95bf1d
delete from public.class_students (classes 4,sia)
  ada age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+2 class_students -1+0 enrollments -1+1 group_students -1+0 e38668 locks enrollments 1
  mae: {"?column?": 1} audit_log -0+2 class_students -1+0 enrollments -1+1 group_students -1+0 0b3f00 locks enrollments 1
  rhea: {"?column?": 1} audit_log -0+2 class_students -1+0 enrollments -1+1 group_students -1+0 ce9733 locks enrollments 1
delete from public.class_students (classes 4,sid)
  ada age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -1+0 c2f8cc
  mae: {"?column?": 1} audit_log -0+1 class_students -1+0 8005fe
  rhea: {"?column?": 1} audit_log -0+1 class_students -1+0 66dcec
insert into public.class_students like (classes 1,Uma Two)
  ada sol: 42501 new row violates row-level security policy for table "class_students" 
  age grace greg gus gwen mae max rhea rob sia sid sue tea tom tut two: permission.denied The person must consent first: call enroll_student or invite_member.
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -0+1 86551c locks classes 1, organizations 1, profiles 1
insert into public.class_students like (classes 1,Una One)
  ada sol: 42501 new row violates row-level security policy for table "class_students" 
  age grace greg gus gwen mae max rhea rob sia sid sue tea tom tut two: permission.denied The person must consent first: call enroll_student or invite_member.
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -0+1 86551c locks classes 1, organizations 1, profiles 1
insert into public.class_students like (classes 2,Udo Three)
  ada sol: 42501 new row violates row-level security policy for table "class_students" 
  age grace greg gus gwen mae max rhea rob sia sid sue tea tom tut two: permission.denied The person must consent first: call enroll_student or invite_member.
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -0+1 3783e8 locks classes 1, organizations 1, profiles 1
insert into public.class_students like (classes 3,Ugo Four)
  ada sol: 42501 new row violates row-level security policy for table "class_students" 
  age grace greg gus gwen mae max rhea rob sia sid sue tea tom tut two: permission.denied The person must consent first: call enroll_student or invite_member.
  anon: 42501 permission denied for table class_students 
  console: {"?column?": 1} audit_log -0+1 class_students -0+1 971b59 locks classes 1, organizations 1, profiles 1$answers$,
  'Everybody may write the listed rows of class_students');

select * from finish();
rollback;
