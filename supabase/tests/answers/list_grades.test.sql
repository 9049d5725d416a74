-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_grades', tests.everybody()), $answers$list_grades(student_id: sid)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus gwen rhea sid: 2 rows 00e538
list_grades(student_id: sia)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus sia: nothing
list_grades(student_id: Bystander kid)
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus gwen: 1 row 070e92
list_grades(student_id: sol)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console max sol: 1 row 8bb521
list_grades(student_id: sid, course_id: courses 1)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus gwen rhea sid: 1 row 9168d3
list_grades(student_id: sia, course_id: courses 2)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus sia: nothing
list_grades(student_id: Bystander kid, course_id: courses 3)
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus gwen: nothing
list_grades(student_id: sol, course_id: courses 4)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console max sol: nothing
list_grades(student_id: sid, course_id: courses 5)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus gwen rhea sid: nothing
list_grades(student_id: sia, from: null)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus sia: nothing
list_grades(student_id: Bystander kid, to: now() + interval '60 days')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus gwen: 1 row 070e92
list_grades(student_id: sol, limit: 1)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console max sol: 1 row 8bb521
list_grades(student_id: sid, limit: 50)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus gwen rhea sid: 2 rows 00e538
list_grades(student_id: sia, offset: 3)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console gus sia: nothing$answers$,
  'Everybody gets the listed answers from list_grades');

select * from finish();
rollback;
