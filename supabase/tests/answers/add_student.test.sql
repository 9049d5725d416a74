-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('add_student', tests.everybody()), $answers$add_student()
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: validation.failed Give either p_student_email or p_student_phone.
  anon console grace: auth.required Sign in first.
add_student(student_email: 'sid@bystander.example')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: age.not_confirmed Confirm that the student is 13 or older.
  anon console grace: auth.required Sign in first.
add_student(student_email: 'new@bystander.example')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: age.not_confirmed Confirm that the student is 13 or older.
  anon console grace: auth.required Sign in first.
add_student(student_email: 'sia@bystander.example')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: age.not_confirmed Confirm that the student is 13 or older.
  anon console grace: auth.required Sign in first.
add_student(student_phone: '+4915100000077')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: age.not_confirmed Confirm that the student is 13 or older.
  anon console grace: auth.required Sign in first.
add_student(is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: validation.failed Give either p_student_email or p_student_phone.
  anon console grace: auth.required Sign in first.
add_student(is_13_plus: false)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: validation.failed Give either p_student_email or p_student_phone.
  anon console grace: auth.required Sign in first.
add_student(relation: 'MOTHER')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: validation.failed Give either p_student_email or p_student_phone.
  anon console grace: auth.required Sign in first.
add_student(relation: 'OTHER')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: validation.failed Give either p_student_email or p_student_phone.
  anon console grace: auth.required Sign in first.
add_student(rights: '{view_progress,message,book,receive_alerts}')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: validation.failed Give either p_student_email or p_student_phone.
  anon console grace: auth.required Sign in first.
add_student(rights: '{book}')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age greg gus gwen mae max rhea rob tea tom tut two: validation.failed Give either p_student_email or p_student_phone.
  anon console grace: auth.required Sign in first.
add_student(student_email: 'sid@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row e0fbf4 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 87658b locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 3ae091 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c2e354 locks advisory 1, invitations 1, profiles 1
  gus gwen rhea: link.exists You are already linked to this address.
  mae: 1 row 19588f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 a2f07d locks advisory 1, invitations 1, profiles 1
  max: 1 row 416fbf audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 bbc856 locks advisory 1, invitations 1, profiles 1
  rob: 1 row f7568d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 aacc95 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 389b7f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 2d2a70 locks advisory 1, invitations 1, profiles 1
  tom: 1 row 1f6644 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 3d8781 locks advisory 1, invitations 1, profiles 1
  tut: 1 row b2f86c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 63ee0e locks advisory 1, invitations 1, profiles 1
  two: 1 row b785da audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 a1654f locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'sia@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row c68035 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 f564d9 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 1967b7 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 f6eddd locks advisory 1, invitations 1, profiles 1
  gus gwen: link.exists You are already linked to this address.
  mae: 1 row 72059f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 04e72d locks advisory 1, invitations 1, profiles 1
  max: 1 row 95af92 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 2bd000 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 5f4f6b audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 64dbdb locks advisory 1, invitations 1, profiles 1
  rob: 1 row 389011 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 1b5e74 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 16f8ab audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 7aa61a locks advisory 1, invitations 1, profiles 1
  tom: 1 row 10aec0 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 8423e8 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 5417ba audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 0267fe locks advisory 1, invitations 1, profiles 1
  two: 1 row 63cd07 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 de59bd locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'sol@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row d641eb audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 2ff2c4 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 6d34f5 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 884b15 locks advisory 1, invitations 1, profiles 1
  gus: invitation.exists Your invitation to this address is still pending.
  gwen: 1 row a5827f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 35d669 locks advisory 1, invitations 1, profiles 1
  mae: 1 row eae253 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c0c5ae locks advisory 1, invitations 1, profiles 1
  max rob: link.exists You are already linked to this address.
  rhea: 1 row 7f88aa audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 6af06e locks advisory 1, invitations 1, profiles 1
  tea: 1 row 9a0275 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 2ac205 locks advisory 1, invitations 1, profiles 1
  tom: 1 row ec8eea audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 ea26b2 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 8a6c18 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c27e1a locks advisory 1, invitations 1, profiles 1
  two: 1 row 957045 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 670f69 locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'sue@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 8d9f72 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 5b3afc locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 47ddde audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 b14d1e locks advisory 1, invitations 1, profiles 1
  gus: 1 row 2cfb2f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 1a374d locks advisory 1, invitations 1, profiles 1
  gwen: 1 row 063c7a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 a06f51 locks advisory 1, invitations 1, profiles 1
  mae: 1 row ce722f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 00f551 locks advisory 1, invitations 1, profiles 1
  max: 1 row ad864d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 340341 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 2a0ecf audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 e3c91d locks advisory 1, invitations 1, profiles 1
  rob: 1 row cf48e8 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c6de1f locks advisory 1, invitations 1, profiles 1
  tea: 1 row 406f2c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 633102 locks advisory 1, invitations 1, profiles 1
  tom: 1 row fd88ec audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 fe4bf9 locks advisory 1, invitations 1, profiles 1
  tut: 1 row c46e96 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 645cb2 locks advisory 1, invitations 1, profiles 1
  two: 1 row 7a8cd9 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 3c896f locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'new@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 86b46d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 74b62c locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 097e18 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 e6a6c8 locks advisory 1, invitations 1, profiles 1
  gus: 1 row b0f451 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 894212 locks advisory 1, invitations 1, profiles 1
  gwen: 1 row 8564aa audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 d2f914 locks advisory 1, invitations 1, profiles 1
  mae: 1 row 8331ec audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 826f8a locks advisory 1, invitations 1, profiles 1
  max: 1 row fd630d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 6f2678 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row ad7afc audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 b431ee locks advisory 1, invitations 1, profiles 1
  rob: 1 row af54ac audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 78d8e5 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 80c602 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 a8d4a3 locks advisory 1, invitations 1, profiles 1
  tom: 1 row cf2fed audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 7112a3 locks advisory 1, invitations 1, profiles 1
  tut: 1 row f310db audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 81aaf9 locks advisory 1, invitations 1, profiles 1
  two: 1 row 810fda audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 f1ba57 locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'gus@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row be5f51 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 fb26f5 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 766a0d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 bdb7b5 locks advisory 1, invitations 1, profiles 1
  gus: link.self This is your own address.
  gwen: 1 row 2e787a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 3787e1 locks advisory 1, invitations 1, profiles 1
  mae: 1 row 578d4a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c7c924 locks advisory 1, invitations 1, profiles 1
  max: 1 row a3de13 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 689d95 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 44cfb5 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 80fe1c locks advisory 1, invitations 1, profiles 1
  rob: 1 row d4a17c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 85ffb6 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 0bdd1e audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 d78d75 locks advisory 1, invitations 1, profiles 1
  tom: 1 row 79d4fe audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 ed0b71 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 1ddfa9 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 e02de5 locks advisory 1, invitations 1, profiles 1
  two: 1 row 89fa37 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 dc4122 locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'kim@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row d35c0b audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 a202e8 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row b0b63b audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 a55482 locks advisory 1, invitations 1, profiles 1
  gus: invitation.exists Your invitation to this address is still pending.
  gwen: 1 row 4362e2 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 c6904d locks advisory 1, invitations 1, profiles 1
  mae: 1 row 42774f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 ac027c locks advisory 1, invitations 1, profiles 1
  max: 1 row 44c97f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 cd2c1f locks advisory 1, invitations 1, profiles 1
  rhea: 1 row a1b65a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 9e5823 locks advisory 1, invitations 1, profiles 1
  rob: 1 row 806081 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 06c9fa locks advisory 1, invitations 1, profiles 1
  tea: 1 row 0f04b8 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 e8baf1 locks advisory 1, invitations 1, profiles 1
  tom: 1 row ea7afb audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 af099c locks advisory 1, invitations 1, profiles 1
  tut: 1 row ca3d75 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 3a69f0 locks advisory 1, invitations 1, profiles 1
  two: 1 row 729685 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 e3fa9f locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'sid@bystander.example', is_13_plus: true, relation: 'MOTHER', rights: '{view_progress,book}')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 22e50e audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 b56bee locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 65f0fb audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 8ad959 locks advisory 1, invitations 1, profiles 1
  gus gwen rhea: link.exists You are already linked to this address.
  mae: 1 row 9cf071 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 a46d1e locks advisory 1, invitations 1, profiles 1
  max: 1 row 365e3c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 a8a5fc locks advisory 1, invitations 1, profiles 1
  rob: 1 row 247a39 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 e2c6a4 locks advisory 1, invitations 1, profiles 1
  tea: 1 row ff4eb4 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 5a678b locks advisory 1, invitations 1, profiles 1
  tom: 1 row f9bf50 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 8f9239 locks advisory 1, invitations 1, profiles 1
  tut: 1 row c8f972 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 7067b4 locks advisory 1, invitations 1, profiles 1
  two: 1 row 42732c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 5f3a65 locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'new@bystander.example', is_13_plus: true, relation: 'MOTHER', rights: '{view_progress,book}')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 94b883 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 edf561 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row fad10d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 1985e8 locks advisory 1, invitations 1, profiles 1
  gus: 1 row c8c740 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 073aef locks advisory 1, invitations 1, profiles 1
  gwen: 1 row 72b266 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 0db2b5 locks advisory 1, invitations 1, profiles 1
  mae: 1 row c2311e audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 d6faed locks advisory 1, invitations 1, profiles 1
  max: 1 row 7967e9 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 bf8f95 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 750ff4 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 4e920e locks advisory 1, invitations 1, profiles 1
  rob: 1 row bda5d1 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 ef7ea6 locks advisory 1, invitations 1, profiles 1
  tea: 1 row d3c038 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 19684c locks advisory 1, invitations 1, profiles 1
  tom: 1 row d33da8 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 0e8062 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 38ae18 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 0f89da locks advisory 1, invitations 1, profiles 1
  two: 1 row ba2a01 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 3f9d88 locks advisory 1, invitations 1, profiles 1
add_student(student_phone: '+4915100000077', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row db2966 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 d02ff3 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row f6a666 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 55979d locks advisory 1, invitations 1, profiles 1
  gus: 1 row dcc542 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 71209f locks advisory 1, invitations 1, profiles 1
  gwen: 1 row 905448 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 1fcd13 locks advisory 1, invitations 1, profiles 1
  mae: 1 row c98fc8 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 cbb2bb locks advisory 1, invitations 1, profiles 1
  max: 1 row c058a7 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 9895b0 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 641e1c audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 732b4e locks advisory 1, invitations 1, profiles 1
  rob: 1 row 9f8eb5 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 465481 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 3e2471 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 819d8f locks advisory 1, invitations 1, profiles 1
  tom: 1 row 9d5bc3 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 2a3650 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 4986e0 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 e7e611 locks advisory 1, invitations 1, profiles 1
  two: 1 row 74932e audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 1c59bd locks advisory 1, invitations 1, profiles 1$answers$,
  'Everybody gets the listed answers from add_student');

select * from finish();
rollback;
