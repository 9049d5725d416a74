-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('child_overview', tests.everybody()), $answers$child_overview(student_id: sid)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gwen rhea: 1 row c0a740
  gus sid: 1 row dd199d
child_overview(student_id: sia)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus sia: 1 row ce0d05
child_overview(student_id: Bystander kid)
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus gwen: 1 row bd7624
child_overview(student_id: sol)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: 1 row 6ffb09
  max sol: 1 row fd3d06$answers$,
  'Everybody gets the listed answers from child_overview');

select * from finish();
rollback;
