-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('enroll_in_course', tests.everybody()), $answers$enroll_in_course(course_id: courses 1, student_id: sid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: {} rate_limits -0+1 bc9f14
enroll_in_course(course_id: courses 1, student_id: Bystander kid)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 b1d196 locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: 1 row 81038c audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 push_outbox -0+2 rate_limits -0+4 3dbaf4 locks advisory 1, courses 1, invitations 1, profiles 2
enroll_in_course(course_id: courses 2, student_id: sid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: {} rate_limits -0+1 5d7b23
enroll_in_course(course_id: courses 2, student_id: sia)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 b8f1cf locks courses 1, profiles 1
  age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: 1 row 65b2bf audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 push_outbox -0+1 rate_limits -0+4 c4df93 locks advisory 1, courses 1, invitations 1, profiles 2
enroll_in_course(course_id: courses 2, student_id: sol)
  ada: {} audit_log -0+1 enrollments -1+1 rate_limits -0+1 ba81f9 locks enrollments 1
  age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: 1 row 65b2bf audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 rate_limits -0+4 680557 locks advisory 1, courses 1, invitations 1, profiles 2
enroll_in_course(course_id: courses 3, student_id: sia)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: {} rate_limits -0+1 2e3ee5
enroll_in_course(course_id: courses 3, student_id: Bystander kid)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 c4a70c locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: 1 row 02dfd8 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 push_outbox -0+2 rate_limits -0+4 f9e6ce locks advisory 1, courses 1, invitations 1, profiles 2
enroll_in_course(course_id: courses 4, student_id: sid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
enroll_in_course(course_id: courses 4, student_id: Bystander kid)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 f84b1e locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
enroll_in_course(course_id: courses 4, student_id: sol)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 0f91fb locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
enroll_in_course(course_id: courses 5, student_id: sia)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 726f97 locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
enroll_in_course(course_id: courses 5, student_id: sol)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
enroll_in_course(courses 1, sid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: {} rate_limits -0+1 bc9f14
enroll_in_course(courses 1, sia)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: {} rate_limits -0+1 bc9f14
enroll_in_course(courses 1, sol)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: {} rate_limits -0+1 bc9f14
enroll_in_course(courses 1, Bystander kid)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 b1d196 locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: 1 row 81038c audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 push_outbox -0+2 rate_limits -0+4 3dbaf4 locks advisory 1, courses 1, invitations 1, profiles 2
enroll_in_course(courses 2, sid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: {} rate_limits -0+1 5d7b23
enroll_in_course(courses 2, sia)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 b8f1cf locks courses 1, profiles 1
  age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: 1 row 65b2bf audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 push_outbox -0+1 rate_limits -0+4 c4df93 locks advisory 1, courses 1, invitations 1, profiles 2
enroll_in_course(courses 2, sol)
  ada: {} audit_log -0+1 enrollments -1+1 rate_limits -0+1 ba81f9 locks enrollments 1
  age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: 1 row 65b2bf audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 rate_limits -0+4 680557 locks advisory 1, courses 1, invitations 1, profiles 2
enroll_in_course(courses 2, Bystander kid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: {} rate_limits -0+1 5d7b23
enroll_in_course(courses 3, sid)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 3b7f0c locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 ff2bcd locks courses 1, profiles 1
enroll_in_course(courses 3, sia)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: {} rate_limits -0+1 2e3ee5
enroll_in_course(courses 3, sol)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 85138f locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: 1 row 02dfd8 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+3 rate_limits -0+4 266b4f locks advisory 1, courses 1, invitations 1, profiles 2
enroll_in_course(courses 3, Bystander kid)
  ada: {} audit_log -0+1 enrollments -0+1 rate_limits -0+1 c4a70c locks courses 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: 1 row 02dfd8 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 push_outbox -0+2 rate_limits -0+4 f9e6ce locks advisory 1, courses 1, invitations 1, profiles 2$answers$,
  'Everybody gets the listed answers from enroll_in_course');

select * from finish();
rollback;
