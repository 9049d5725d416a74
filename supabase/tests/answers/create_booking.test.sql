-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('create_booking', tests.everybody()), $answers$create_booking(tutor_id: tut, starts_at: now() + interval '40 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words')
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age: 1 row 6364f1 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 5583b1 locks advisory 1, profile_roles 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg: 1 row 19a2cf audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 4c50a5 locks advisory 1, profile_roles 1, profiles 2
  gus: 1 row 1c9345 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 379452 locks advisory 1, profile_roles 1, profiles 2
  gwen: 1 row 2d15bb audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 428774 locks advisory 1, profile_roles 1, profiles 2
  mae: 1 row 79fed9 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 f8728b locks advisory 1, profile_roles 1, profiles 2
  max: 1 row 3b8f32 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 b91f44 locks advisory 1, profile_roles 1, profiles 2
  rhea: 1 row aed3df audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 41478e locks advisory 1, profile_roles 1, profiles 2
  rob: 1 row 409f33 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 77f32c locks advisory 1, profile_roles 1, profiles 2
  tea: 1 row d0546a audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 526d33 locks advisory 1, profile_roles 1, profiles 2
  tom: 1 row 5adf9d audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 d00476 locks advisory 1, profile_roles 1, profiles 2
  tut: validation.failed p_tutor_id must be another person.
  two: 1 row 42c0fa audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 34fd6b locks advisory 1, profile_roles 1, profiles 2
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
  age: 1 row 556cc1 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 1df783 locks advisory 1, profile_roles 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg: 1 row 9e470a audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 0ef7fc locks advisory 1, profile_roles 1, profiles 2
  gus: 1 row ba16dc audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 0bb042 locks advisory 1, profile_roles 1, profiles 2
  gwen: 1 row dfd8f4 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 deb229 locks advisory 1, profile_roles 1, profiles 2
  mae: 1 row 87d764 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 b523a9 locks advisory 1, profile_roles 1, profiles 2
  max: 1 row c76e34 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 5cf0a1 locks advisory 1, profile_roles 1, profiles 2
  rhea: 1 row 6346fe audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 da18c6 locks advisory 1, profile_roles 1, profiles 2
  rob: 1 row 9410f5 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 75a850 locks advisory 1, profile_roles 1, profiles 2
  tea: 1 row 27cb2c audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 bd46dd locks advisory 1, profile_roles 1, profiles 2
  tom: validation.failed p_tutor_id must be another person.
  tut: 1 row 11c10c audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 6bfa97 locks advisory 1, profile_roles 1, profiles 2
  two: 1 row ddd9a6 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 f697bd locks advisory 1, profile_roles 1, profiles 2
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
  age: 1 row 556cc1 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 1df783 locks advisory 1, profile_roles 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg: 1 row 9e470a audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 0ef7fc locks advisory 1, profile_roles 1, profiles 2
  gus: 1 row ba16dc audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 0bb042 locks advisory 1, profile_roles 1, profiles 2
  gwen: 1 row dfd8f4 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 deb229 locks advisory 1, profile_roles 1, profiles 2
  mae: 1 row 87d764 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 b523a9 locks advisory 1, profile_roles 1, profiles 2
  max: 1 row c76e34 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 5cf0a1 locks advisory 1, profile_roles 1, profiles 2
  rhea: 1 row 6346fe audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 da18c6 locks advisory 1, profile_roles 1, profiles 2
  rob: 1 row 9410f5 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 75a850 locks advisory 1, profile_roles 1, profiles 2
  tea: 1 row 27cb2c audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 bd46dd locks advisory 1, profile_roles 1, profiles 2
  tom: validation.failed p_tutor_id must be another person.
  tut: 1 row 11c10c audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 6bfa97 locks advisory 1, profile_roles 1, profiles 2
  two: 1 row ddd9a6 audit_log -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 f697bd locks advisory 1, profile_roles 1, profiles 2
create_booking(tutor_id: tut, starts_at: now() + interval '40 days', ends_at: now() + interval '40 days 1 hour', subject: 'Words', student_id: sid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 960eda audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 872c4b locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
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
  age: 1 row 6364f1 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 68a6b8 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg: 1 row 19a2cf audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 eeea2f locks advisory 1, bookings 1, profile_roles 1, profiles 2
  gus: 1 row 1c9345 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 76c1da locks advisory 1, bookings 1, profile_roles 1, profiles 2
  gwen: 1 row 2d15bb audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 92fddb locks advisory 1, bookings 1, profile_roles 1, profiles 2
  mae: 1 row 79fed9 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 7efb07 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  max: 1 row 3b8f32 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 91bc55 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  rhea: 1 row aed3df audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 a7e7f4 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  rob: 1 row 409f33 audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 bd557b locks advisory 1, bookings 1, profile_roles 1, profiles 2
  tea: 1 row d0546a audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 0fcef3 locks advisory 1, bookings 1, profile_roles 1, profiles 2
  tom: 1 row 5adf9d audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 52f43e locks advisory 1, bookings 1, profile_roles 1, profiles 2
  tut: validation.failed p_tutor_id must be another person.
  two: 1 row 42c0fa audit_log -0+1 booking_requests -0+1 bookings -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 e1f41a locks advisory 1, bookings 1, profile_roles 1, profiles 2
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 960eda audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 872c4b locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sia)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row eb26d3 audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 e0585f locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sol)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae rhea tea tom two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  max: 1 row 00bc7d audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 f976da locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  rob: 1 row 999d19 audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 a04b4a locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  tut: validation.failed p_tutor_id must be another person.
create_booking(tom, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae max rhea rob tea tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 5f053c audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 123686 locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
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
  max: 1 row a9e9e1 audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 9cb22c locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  rob: 1 row e6ecec audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 8d8b7a locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
  tom: validation.failed p_tutor_id must be another person.
create_booking(max, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae rhea rob tea tom tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row 065ad9 audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 fc506b locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  max: validation.failed p_tutor_id must be another person.
create_booking(max, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sia)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gwen mae rhea rob tea tom tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  gus: 1 row b1399a audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 665804 locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
  max: validation.failed p_tutor_id must be another person.
create_booking(max, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sol)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age greg gus gwen mae rhea tea tom tut two: booking.student_not_linked This guardian cannot book for this student.
  anon console grace: auth.required Sign in first.
  max: validation.failed p_tutor_id must be another person.
  rob: 1 row b23dbe audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 4cd537 locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
create_booking(tut, now() + interval '40 days', now() + interval '40 days 1 hour', 'Words', sid, gus)
  ada sia sid sol sue: role.required Only clients, tutors and agents can book.
  age: 1 row 6a1773 audit_log -0+1 bookings -0+1 email_outbox -0+3 notifications -0+3 rate_limits -0+2 1fc57a locks advisory 2, profile_graph 2, profile_roles 4, profiles 4
  anon console grace: auth.required Sign in first.
  greg gwen mae max rhea rob tea tom two: booking.student_not_linked This guardian cannot book for this student.
  gus: 1 row 960eda audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 872c4b locks advisory 2, profile_graph 1, profile_roles 3, profiles 3
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
  max: 1 row 00bc7d audit_log -0+1 bookings -0+1 email_outbox -0+2 notifications -0+2 rate_limits -0+2 f976da locks advisory 2, profile_graph 1, profile_roles 4, profiles 3
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
