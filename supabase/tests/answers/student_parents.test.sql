-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('student_parents', tests.everybody()), $answers$student_parents(student_id: sid)
  ada: 3 rows a6f1f0 audit_log -0+1 rate_limits -0+1 ba385e
  age greg gus gwen max rhea rob sia sol sue tut two: permission.denied Only the student and the staff of the school may read this.
  anon grace: auth.required Sign in first.
  console mae sid tea tom: 3 rows a6f1f0
student_parents(student_id: sia)
  ada: 1 row 48e10a audit_log -0+1 rate_limits -0+1 c3050e
  age greg gus gwen max rob sid sol sue tom tut two: permission.denied Only the student and the staff of the school may read this.
  anon grace: auth.required Sign in first.
  console mae rhea sia tea: 1 row 48e10a
student_parents(student_id: Bystander kid)
  ada: 2 rows 43c278 audit_log -0+1 rate_limits -0+1 be1e93
  age greg gus gwen rob sia sid sol sue tea tom tut two: permission.denied Only the student and the staff of the school may read this.
  anon grace: auth.required Sign in first.
  console mae max rhea: 2 rows 43c278
student_parents(student_id: sol)
  ada: 2 rows 4dc8b1 audit_log -0+1 rate_limits -0+1 6e5a93
  age greg gus gwen max rob sia sid sue tea tom tut: permission.denied Only the student and the staff of the school may read this.
  anon grace: auth.required Sign in first.
  console mae rhea sol two: 2 rows 4dc8b1$answers$,
  'Everybody gets the listed answers from student_parents');

select * from finish();
rollback;
