-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.certificates', tests.everybody()), $answers$delete from public.certificates (certificates 1)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom two: nothing
  anon: 42501 permission denied for table certificates 
  console tut: {"?column?": 1} certificates -1+0 4030b5
insert into public.certificates like (certificates 1)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom two: course.not_found The student does not take this course.
  anon: 42501 permission denied for table certificates 
  console tut: {"?column?": 1} certificates -0+1 273c69 locks courses 1, profiles 1
  grace sol: 42501 new row violates row-level security policy for table "certificates" $answers$,
  'Everybody may write the listed rows of certificates');

select * from finish();
rollback;
