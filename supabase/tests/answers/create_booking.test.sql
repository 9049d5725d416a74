-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('create_booking', tests.everybody()), $answers$create_booking(tutor_id: tut, starts_at: now() + interval '40 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age: 1 row cc4159 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 c024c1 locks advisory 1, profile_roles 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg: 1 row 64b208 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 4fe69b locks advisory 1, profile_roles 1, profiles 2
  gus: 1 row 17a194 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 643b49 locks advisory 1, profile_roles 1, profiles 2
  gwen: 1 row 2400b8 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 e1b4ac locks advisory 1, profile_roles 1, profiles 2
  mae: 1 row 75fd4d audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 6f1b65 locks advisory 1, profile_roles 1, profiles 2
  max: 1 row 2e565b audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 9ebc73 locks advisory 1, profile_roles 1, profiles 2
  rhea: 1 row 76010b audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 b37b72 locks advisory 1, profile_roles 1, profiles 2
  rob: 1 row 728d13 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 06b9e0 locks advisory 1, profile_roles 1, profiles 2
  tea: 1 row ac3f94 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 faf916 locks advisory 1, profile_roles 1, profiles 2
  tom: 1 row 4a8b76 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 21ef49 locks advisory 1, profile_roles 1, profiles 2
  tut: validation.failed p_tutor_id must be another person.
  two: 1 row cd0283 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 30fb2c locks advisory 1, profile_roles 1, profiles 2
create_booking(tutor_id: tut, starts_at: now() + interval '40 days', ends_at: now() + interval '20 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tom two: validation.failed p_ends_at must be after p_starts_at.
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tut, starts_at: now() + interval '20 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tom two: validation.failed A lesson can last 12 hours at most.
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tut, starts_at: now() + interval '20 days', ends_at: now() + interval '20 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tom two: booking.time_taken 
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tom, starts_at: now() + interval '40 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age: 1 row ac7dde audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 3c73f7 locks advisory 1, profile_roles 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg: 1 row a3c12e audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 5f0185 locks advisory 1, profile_roles 1, profiles 2
  gus: 1 row 0ff41b audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 109e6c locks advisory 1, profile_roles 1, profiles 2
  gwen: 1 row 352043 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 292ce9 locks advisory 1, profile_roles 1, profiles 2
  mae: 1 row 438e3f audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 96f782 locks advisory 1, profile_roles 1, profiles 2
  max: 1 row 18d587 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 f15709 locks advisory 1, profile_roles 1, profiles 2
  rhea: 1 row 177ddf audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 93cc04 locks advisory 1, profile_roles 1, profiles 2
  rob: 1 row 504a6b audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 2b4fee locks advisory 1, profile_roles 1, profiles 2
  tea: 1 row e68045 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 53ae41 locks advisory 1, profile_roles 1, profiles 2
  tom: validation.failed p_tutor_id must be another person.
  tut: 1 row d89646 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 ff993d locks advisory 1, profile_roles 1, profiles 2
  two: 1 row d89056 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 0e0ac2 locks advisory 1, profile_roles 1, profiles 2
create_booking(tutor_id: tom, starts_at: now() + interval '40 days', ends_at: now() + interval '20 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tut two: validation.failed p_ends_at must be after p_starts_at.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tom, starts_at: now() + interval '20 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tut two: validation.failed A lesson can last 12 hours at most.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tom, starts_at: now() + interval '20 days', ends_at: now() + interval '20 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age: 1 row ac7dde audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 3c73f7 locks advisory 1, profile_roles 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg: 1 row a3c12e audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 5f0185 locks advisory 1, profile_roles 1, profiles 2
  gus: 1 row 0ff41b audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 109e6c locks advisory 1, profile_roles 1, profiles 2
  gwen: 1 row 352043 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 292ce9 locks advisory 1, profile_roles 1, profiles 2
  mae: 1 row 438e3f audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 96f782 locks advisory 1, profile_roles 1, profiles 2
  max: 1 row 18d587 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 f15709 locks advisory 1, profile_roles 1, profiles 2
  rhea: 1 row 177ddf audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 93cc04 locks advisory 1, profile_roles 1, profiles 2
  rob: 1 row 504a6b audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 2b4fee locks advisory 1, profile_roles 1, profiles 2
  tea: 1 row e68045 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 53ae41 locks advisory 1, profile_roles 1, profiles 2
  tom: validation.failed p_tutor_id must be another person.
  tut: 1 row d89646 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 ff993d locks advisory 1, profile_roles 1, profiles 2
  two: 1 row d89056 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 0e0ac2 locks advisory 1, profile_roles 1, profiles 2
create_booking(tutor_id: tut, starts_at: now() + interval '40 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words', student_id: sid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 3c8d9c audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 0c8dbf locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tut, starts_at: now() + interval '40 days', ends_at: now() + interval '20 days 1 hour', subject: 'Words', student_id: sia)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tom two: validation.failed p_ends_at must be after p_starts_at.
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tut, starts_at: now() + interval '20 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words', student_id: Bystander kid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tom two: validation.failed A lesson can last 12 hours at most.
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tut, starts_at: now() + interval '20 days', ends_at: now() + interval '20 days 1 hour', subject: 'Words', student_id: sol)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae rhea tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  max rob: booking.time_taken 
  tut: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tom, starts_at: now() + interval '40 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words', guardian_id: gus)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tut two: validation.failed p_guardian_id requires a p_student_id other than yourself.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tom, starts_at: now() + interval '40 days', ends_at: now() + interval '20 days 1 hour', subject: 'Words', guardian_id: gwen)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tut two: validation.failed p_ends_at must be after p_starts_at.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tom, starts_at: now() + interval '20 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words', price_minor: 4000)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tut two: validation.failed A lesson can last 12 hours at most.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tom, starts_at: now() + interval '20 days', ends_at: now() + interval '20 days 1 hour', subject: 'Words', currency: 'EUR')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tut two: validation.failed p_price_minor and p_currency must be given together.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_tutor_id must be another person.
create_booking(tutor_id: tut, starts_at: now() + interval '40 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words', request_id: gen_random_uuid())
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age: 1 row cc4159 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 2f7117 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg: 1 row 64b208 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 06f6c6 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  gus: 1 row 17a194 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 c6417b locks advisory 1, bookings 1, profile_roles 1, profiles 2
  gwen: 1 row 2400b8 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 dc5744 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  mae: 1 row 75fd4d audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 744596 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  max: 1 row 2e565b audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 f89d44 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  rhea: 1 row 76010b audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 379e55 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  rob: 1 row 728d13 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 f5a4d0 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  tea: 1 row ac3f94 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 17f7e4 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  tom: 1 row 4a8b76 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 a4db71 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  tut: validation.failed p_tutor_id must be another person.
  two: 1 row cd0283 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 90553c locks advisory 1, bookings 1, profile_roles 1, profiles 2
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 3c8d9c audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 0c8dbf locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sia)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row d0368e audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 dc1806 locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sol)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae rhea tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  max: 1 row 4abbbf audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 e91b4d locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  rob: 1 row 4c6e97 audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 fbb63e locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tom, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae max rhea rob tea tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 1fa9f7 audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 db475b locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  tom: validation.failed p_tutor_id must be another person.
create_booking(tom, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sia)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  tom: validation.failed p_tutor_id must be another person.
create_booking(tom, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sol)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae rhea tea tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  max: 1 row 6e0187 audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 fc9e72 locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  rob: 1 row bab0eb audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 908c5c locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  tom: validation.failed p_tutor_id must be another person.
create_booking(max, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae rhea rob tea tom tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 6ed00f audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 49000b locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  max: validation.failed p_tutor_id must be another person.
create_booking(max, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sia)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae rhea rob tea tom tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 04c311 audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 7e9d32 locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  max: validation.failed p_tutor_id must be another person.
create_booking(max, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sol)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae rhea tea tom tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  max: validation.failed p_tutor_id must be another person.
  rob: 1 row c4cedc audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 c9da28 locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid, gus)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age: 1 row 87ca70 audit_log -0+1 bookings -0+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 rate_limits -0+2 ea7c6c locks advisory 2, profile_graph 2, profile_roles 4, profiles 4
  anon console grace: auth.required Sign in first.
  greg gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  gus: 1 row 3c8d9c audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 0c8dbf locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid, gwen)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sol, max)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  max: 1 row 4abbbf audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 e91b4d locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sia, gwen)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '43 days', now() + interval '43 days 1 hour', 'Words', sid, request_id: '9b32ac0e-47b5-fe91-af3b-e386f5fc9463')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: booking.time_taken 
  max: request.mismatch This request id was used for another booking.
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '43 days', now() + interval '43 days 1 hour', 'Words', sol, request_id: '9b32ac0e-47b5-fe91-af3b-e386f5fc9463')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae rhea tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  max: request.mismatch This request id was used for another booking.
  rob: booking.time_taken 
  tut: validation.failed p_tutor_id must be another person.$answers$,
  'Everybody gets the listed answers from create_booking');

select * from finish();
rollback;
