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
  age: 1 row e0fbf4 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 79ea97 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 3ae091 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 08b5b5 locks advisory 1, invitations 1, profiles 1
  gus gwen rhea: link.exists You are already linked to this address.
  mae: 1 row 19588f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 ed5142 locks advisory 1, invitations 1, profiles 1
  max: 1 row 416fbf audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 0cd672 locks advisory 1, invitations 1, profiles 1
  rob: 1 row f7568d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 dd1f87 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 389b7f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 949576 locks advisory 1, invitations 1, profiles 1
  tom: 1 row 1f6644 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 8fe258 locks advisory 1, invitations 1, profiles 1
  tut: 1 row b2f86c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 e6067d locks advisory 1, invitations 1, profiles 1
  two: 1 row b785da audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 5b5173 locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'sia@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row c68035 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 6c6f07 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 1967b7 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 f6eddd locks advisory 1, invitations 1, profiles 1
  gus gwen: link.exists You are already linked to this address.
  mae: 1 row 72059f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 08235f locks advisory 1, invitations 1, profiles 1
  max: 1 row 95af92 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 4d0a89 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 5f4f6b audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 bca366 locks advisory 1, invitations 1, profiles 1
  rob: 1 row 389011 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 07d5b3 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 16f8ab audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 551e52 locks advisory 1, invitations 1, profiles 1
  tom: 1 row 10aec0 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 8423e8 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 5417ba audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 084f59 locks advisory 1, invitations 1, profiles 1
  two: 1 row 63cd07 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c503ca locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'sol@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row d641eb audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 8bcff8 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 6d34f5 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 66a6c7 locks advisory 1, invitations 1, profiles 1
  gus: invitation.exists Your invitation to this address is still pending.
  gwen: 1 row a5827f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 bbef9d locks advisory 1, invitations 1, profiles 1
  mae: 1 row eae253 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 7eb5bd locks advisory 1, invitations 1, profiles 1
  max rob: link.exists You are already linked to this address.
  rhea: 1 row 7f88aa audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 441299 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 9a0275 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 ca0e8b locks advisory 1, invitations 1, profiles 1
  tom: 1 row ec8eea audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 d59f35 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 8a6c18 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 95fcec locks advisory 1, invitations 1, profiles 1
  two: 1 row 957045 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 b25be4 locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'sue@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 8d9f72 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 ccd51f locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 47ddde audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 3572b4 locks advisory 1, invitations 1, profiles 1
  gus: 1 row 2cfb2f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 7c7ce5 locks advisory 1, invitations 1, profiles 1
  gwen: 1 row 063c7a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 b2374f locks advisory 1, invitations 1, profiles 1
  mae: 1 row ce722f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 3fefda locks advisory 1, invitations 1, profiles 1
  max: 1 row ad864d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 c5e072 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 2a0ecf audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 765a23 locks advisory 1, invitations 1, profiles 1
  rob: 1 row cf48e8 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 387094 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 406f2c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 90a30c locks advisory 1, invitations 1, profiles 1
  tom: 1 row fd88ec audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 54edf2 locks advisory 1, invitations 1, profiles 1
  tut: 1 row c46e96 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 e9ddba locks advisory 1, invitations 1, profiles 1
  two: 1 row 7a8cd9 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 ba35f8 locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'new@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 86b46d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 49689f locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 097e18 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 10c8d8 locks advisory 1, invitations 1, profiles 1
  gus: 1 row b0f451 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 eb48b2 locks advisory 1, invitations 1, profiles 1
  gwen: 1 row 8564aa audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 52584f locks advisory 1, invitations 1, profiles 1
  mae: 1 row 8331ec audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 37dd28 locks advisory 1, invitations 1, profiles 1
  max: 1 row fd630d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 726bd6 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row ad7afc audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 bece34 locks advisory 1, invitations 1, profiles 1
  rob: 1 row af54ac audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 2ed5af locks advisory 1, invitations 1, profiles 1
  tea: 1 row 80c602 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 b29eb7 locks advisory 1, invitations 1, profiles 1
  tom: 1 row cf2fed audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 48d78e locks advisory 1, invitations 1, profiles 1
  tut: 1 row f310db audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 f441f2 locks advisory 1, invitations 1, profiles 1
  two: 1 row 810fda audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 b49ea9 locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'gus@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row be5f51 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 0862f5 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 766a0d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 ee13e4 locks advisory 1, invitations 1, profiles 1
  gus: link.self This is your own address.
  gwen: 1 row 2e787a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 404a9e locks advisory 1, invitations 1, profiles 1
  mae: 1 row 578d4a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 ad46c6 locks advisory 1, invitations 1, profiles 1
  max: 1 row a3de13 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 cb964d locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 44cfb5 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 d41051 locks advisory 1, invitations 1, profiles 1
  rob: 1 row d4a17c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 bfe3f7 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 0bdd1e audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 97eff6 locks advisory 1, invitations 1, profiles 1
  tom: 1 row 79d4fe audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 060ae4 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 1ddfa9 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 431115 locks advisory 1, invitations 1, profiles 1
  two: 1 row 89fa37 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+4 6ddf7f locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'kim@bystander.example', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row d35c0b audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 cd6c57 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row b0b63b audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 167ba2 locks advisory 1, invitations 1, profiles 1
  gus: invitation.exists Your invitation to this address is still pending.
  gwen: 1 row 4362e2 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 7ffa8b locks advisory 1, invitations 1, profiles 1
  mae: 1 row 42774f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 bffe02 locks advisory 1, invitations 1, profiles 1
  max: 1 row 44c97f audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 2c276d locks advisory 1, invitations 1, profiles 1
  rhea: 1 row a1b65a audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 23c6f4 locks advisory 1, invitations 1, profiles 1
  rob: 1 row 806081 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 4763d4 locks advisory 1, invitations 1, profiles 1
  tea: 1 row 0f04b8 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 f61544 locks advisory 1, invitations 1, profiles 1
  tom: 1 row ea7afb audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 82ce14 locks advisory 1, invitations 1, profiles 1
  tut: 1 row ca3d75 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 524545 locks advisory 1, invitations 1, profiles 1
  two: 1 row 729685 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 60dfac locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'sid@bystander.example', is_13_plus: true, relation: 'MOTHER', rights: '{view_progress,book}')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 22e50e audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 f0f67d locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 65f0fb audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 4e11ab locks advisory 1, invitations 1, profiles 1
  gus gwen rhea: link.exists You are already linked to this address.
  mae: 1 row 9cf071 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 1a5d28 locks advisory 1, invitations 1, profiles 1
  max: 1 row 365e3c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 44e410 locks advisory 1, invitations 1, profiles 1
  rob: 1 row 247a39 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 d3b0c0 locks advisory 1, invitations 1, profiles 1
  tea: 1 row ff4eb4 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 a2191c locks advisory 1, invitations 1, profiles 1
  tom: 1 row f9bf50 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 6a1f8b locks advisory 1, invitations 1, profiles 1
  tut: 1 row c8f972 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 11ea2c locks advisory 1, invitations 1, profiles 1
  two: 1 row 42732c audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 notifications -0+1 rate_limits -0+4 02892c locks advisory 1, invitations 1, profiles 1
add_student(student_email: 'new@bystander.example', is_13_plus: true, relation: 'MOTHER', rights: '{view_progress,book}')
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 94b883 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 070557 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row fad10d audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 da7bce locks advisory 1, invitations 1, profiles 1
  gus: 1 row c8c740 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 7ba1e7 locks advisory 1, invitations 1, profiles 1
  gwen: 1 row 72b266 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 f39f25 locks advisory 1, invitations 1, profiles 1
  mae: 1 row c2311e audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 d466fb locks advisory 1, invitations 1, profiles 1
  max: 1 row 7967e9 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 71fbac locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 750ff4 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 b4714b locks advisory 1, invitations 1, profiles 1
  rob: 1 row bda5d1 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 182205 locks advisory 1, invitations 1, profiles 1
  tea: 1 row d3c038 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 cff77c locks advisory 1, invitations 1, profiles 1
  tom: 1 row d33da8 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 c504fc locks advisory 1, invitations 1, profiles 1
  tut: 1 row 38ae18 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 ba229f locks advisory 1, invitations 1, profiles 1
  two: 1 row ba2a01 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 bd856a locks advisory 1, invitations 1, profiles 1
add_student(student_phone: '+4915100000077', is_13_plus: true)
  ada sia sid sol sue: role.required Only clients, tutors and agents add students.
  age: 1 row 43a577 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 8b4a73 locks advisory 1, invitations 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row fcd33a audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 5640f7 locks advisory 1, invitations 1, profiles 1
  gus: 1 row 3beff8 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 9e8b2b locks advisory 1, invitations 1, profiles 1
  gwen: 1 row f5dd97 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 4c75c4 locks advisory 1, invitations 1, profiles 1
  mae: 1 row c0e6ff audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 6a0f5b locks advisory 1, invitations 1, profiles 1
  max: 1 row d7bec3 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 e04339 locks advisory 1, invitations 1, profiles 1
  rhea: 1 row 8f1c01 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 1cdaa7 locks advisory 1, invitations 1, profiles 1
  rob: 1 row 040882 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 ee907b locks advisory 1, invitations 1, profiles 1
  tea: 1 row 87b818 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 777fa6 locks advisory 1, invitations 1, profiles 1
  tom: 1 row d04690 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 365407 locks advisory 1, invitations 1, profiles 1
  tut: 1 row 64d792 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 0eb153 locks advisory 1, invitations 1, profiles 1
  two: 1 row 599d03 audit_log -0+2 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 b59c7a locks advisory 1, invitations 1, profiles 1$answers$,
  'Everybody gets the listed answers from add_student');

select * from finish();
rollback;
