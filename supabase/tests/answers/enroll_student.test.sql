-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('enroll_student', tests.everybody()), $answers$enroll_student(class_id: by_class, student_id: sid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} rate_limits -0+1 6fdf60
  rhea: {} rate_limits -0+1 011a78
enroll_student(class_id: by_class, student_id: sia)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} rate_limits -0+1 6fdf60
  rhea: {} rate_limits -0+1 011a78
enroll_student(class_id: by_class, student_id: Bystander kid)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 9245ce locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 86d403 locks classes 1, organizations 1, profiles 1
  rhea: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 bb54ab locks classes 1, organizations 1, profiles 1
enroll_student(class_id: by_class, student_id: sol)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 92f00d locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 4fa7a7 locks classes 1, organizations 1, profiles 1
  rhea: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 f3c8d8 locks classes 1, organizations 1, profiles 1
enroll_student(class_id: by_class2, student_id: sid)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 198760 locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 1c6913 locks classes 1, organizations 1, profiles 1
  rhea: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 96d30d locks classes 1, organizations 1, profiles 1
enroll_student(class_id: by_class2, student_id: sia)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 0c1a79 locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 e6a8dc locks classes 1, organizations 1, profiles 1
  rhea: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 7e00d6 locks classes 1, organizations 1, profiles 1
enroll_student(class_id: by_class2, student_id: Bystander kid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} rate_limits -0+1 6fdf60
  rhea: {} rate_limits -0+1 011a78
enroll_student(class_id: by_class2, student_id: sol)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} rate_limits -0+1 6fdf60
  rhea: {} rate_limits -0+1 011a78
enroll_student(by_class, sid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} rate_limits -0+1 6fdf60
  rhea: {} rate_limits -0+1 011a78
enroll_student(by_class, sia)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} rate_limits -0+1 6fdf60
  rhea: {} rate_limits -0+1 011a78
enroll_student(by_class, sol)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 92f00d locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 4fa7a7 locks classes 1, organizations 1, profiles 1
  rhea: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 f3c8d8 locks classes 1, organizations 1, profiles 1
enroll_student(by_class, Bystander kid)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 9245ce locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 86d403 locks classes 1, organizations 1, profiles 1
  rhea: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 bb54ab locks classes 1, organizations 1, profiles 1
enroll_student(by_class, Una One)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 082afb locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 f43eeb locks classes 1, organizations 1, profiles 1
  rhea: student.not_found No such student.
enroll_student(by_class2, sid)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 198760 locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 1c6913 locks classes 1, organizations 1, profiles 1
  rhea: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 96d30d locks classes 1, organizations 1, profiles 1
enroll_student(by_class2, sia)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 0c1a79 locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 e6a8dc locks classes 1, organizations 1, profiles 1
  rhea: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 7e00d6 locks classes 1, organizations 1, profiles 1
enroll_student(by_class2, sol)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} rate_limits -0+1 6fdf60
  rhea: {} rate_limits -0+1 011a78
enroll_student(by_class2, Bystander kid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} rate_limits -0+1 6fdf60
  rhea: {} rate_limits -0+1 011a78
enroll_student(by_class2, Una One)
  ada: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 c3be70 locks classes 1, organizations 1, profiles 1
  age greg gus gwen max rob sia sid sol sue tea tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {} audit_log -0+1 class_students -0+1 rate_limits -0+1 001647 locks classes 1, organizations 1, profiles 1
  rhea: student.not_found No such student.
enroll_student(by_class3, sid)
  ada: {} rate_limits -0+1 1538bb
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  tea: {} rate_limits -0+1 2e3ee5
enroll_student(by_class3, sia)
  ada: {} age_zones -0+1 audit_log -0+2 class_students -0+1 rate_limits -0+1 c33800 locks classes 1, organizations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  tea: 1 row 2e086e audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 push_outbox -0+1 rate_limits -0+4 846e1a locks advisory 1, classes 1, invitations 1, profiles 2
enroll_student(by_class3, sol)
  ada: {} age_zones -0+1 audit_log -0+2 class_students -0+1 rate_limits -0+1 88ac41 locks classes 1, organizations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  tea: 1 row 2e086e audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+3 rate_limits -0+4 e746f8 locks advisory 1, classes 1, invitations 1, profiles 2
enroll_student(by_class3, Bystander kid)
  ada: {} age_zones -0+1 audit_log -0+2 class_students -0+1 rate_limits -0+1 2325c7 locks classes 1, organizations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  tea: 1 row 2e086e audit_log -0+2 invitation_secrets -0+1 invitations -0+1 notifications -0+2 push_outbox -0+2 rate_limits -0+4 eb86c2 locks advisory 1, classes 1, invitations 1, profiles 2
enroll_student(by_class3, Una One)
  ada: {} age_zones -0+1 audit_log -0+2 class_students -0+1 rate_limits -0+1 c86319 locks classes 1, organizations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  tea: student.not_found No such student.$answers$,
  'Everybody gets the listed answers from enroll_student');

select * from finish();
rollback;
