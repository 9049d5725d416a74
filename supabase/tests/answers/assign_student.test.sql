-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('assign_student', tests.everybody()), $answers$assign_student(booking_id: bookings 1, student_id: sid)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row c542c8 audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 rate_limits -0+1 c56755 locks advisory 1, bookings 1, profile_graph 2, profile_roles 2, profiles 3
  tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 2, student_id: sid)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row f43ffc bookings -1+1 rate_limits -0+1 00707a locks bookings 1, profile_graph 1, profile_roles 2, profiles 2
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 2, student_id: sol)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 3, student_id: Bystander kid)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 92fdbf audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 rate_limits -0+1 b8c88f locks advisory 1, bookings 1, profile_graph 2, profile_roles 2, profiles 3
  sia tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 4, student_id: Bystander kid)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 0d8e96 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 ac12fa locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 2
  tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 5, student_id: sia)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 6, student_id: sid)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sia tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 7, student_id: sid)
  ada age greg gwen mae max rhea rob sia sol sue tea tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 76b9f9 bookings -1+1 rate_limits -0+1 f486f1 locks bookings 1, profile_graph 1, profile_roles 2, profiles 2
  sid tom: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 7, student_id: sol)
  ada age greg gwen mae max rhea rob sia sol sue tea tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  sid tom: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 8, student_id: Bystander kid)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max: booking.student_not_linked This guardian cannot book for this student.
  sol tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 9, student_id: Bystander kid)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: 1 row ff2d51 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 c4f449 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 2
  max: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 10, student_id: sia)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 1, student_id: sid, guardian_id: gus)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row c542c8 audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 rate_limits -0+1 c56755 locks advisory 1, bookings 1, profile_graph 2, profile_roles 2, profiles 3
  tut: permission.denied Your side of the booking cannot do this.
assign_student(booking_id: bookings 1, student_id: sia, guardian_id: gwen)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 1, sid)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row c542c8 audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 rate_limits -0+1 c56755 locks advisory 1, bookings 1, profile_graph 2, profile_roles 2, profiles 3
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 2, sid)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row f43ffc bookings -1+1 rate_limits -0+1 00707a locks bookings 1, profile_graph 1, profile_roles 2, profiles 2
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 3, sid)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row b8f264 audit_log -0+1 bookings -1+1 email_outbox -0+4 notifications -0+4 rate_limits -0+1 421d68 locks advisory 1, bookings 1, profile_graph 2, profile_roles 2, profiles 3
  sia tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 4, sid)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 5, sid)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 6, sid)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sia tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 7, sid)
  ada age greg gwen mae max rhea rob sia sol sue tea tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 76b9f9 bookings -1+1 rate_limits -0+1 f486f1 locks bookings 1, profile_graph 1, profile_roles 2, profiles 2
  sid tom: permission.denied Your side of the booking cannot do this.
assign_student(bookings 8, sid)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max: booking.student_not_linked This guardian cannot book for this student.
  sol tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 9, sid)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  max: permission.denied Your side of the booking cannot do this.
assign_student(bookings 1, sia)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row e64e6d audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 rate_limits -0+1 d2d0d6 locks advisory 1, bookings 1, profile_graph 2, profile_roles 2, profiles 3
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 2, sia)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 9478cd audit_log -0+1 bookings -1+1 email_outbox -0+4 notifications -0+4 rate_limits -0+1 3b3954 locks advisory 1, bookings 1, profile_graph 2, profile_roles 2, profiles 3
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 3, sia)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 96628b bookings -1+1 rate_limits -0+1 1d0749 locks bookings 1, profile_graph 1, profile_roles 2, profiles 2
  sia tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 4, sia)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 5, sia)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 6, sia)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sia tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 7, sia)
  ada age greg gwen mae max rhea rob sia sol sue tea tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  sid tom: permission.denied Your side of the booking cannot do this.
assign_student(bookings 8, sia)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max: booking.student_not_linked This guardian cannot book for this student.
  sol tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 9, sia)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  max: permission.denied Your side of the booking cannot do this.
assign_student(bookings 1, sol)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 2, sol)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 3, sol)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  sia tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 4, sol)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 5, sol)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sid tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 6, sol)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.not_open A student can only be assigned to an active booking.
  sia tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 7, sol)
  ada age greg gwen mae max rhea rob sia sol sue tea tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  sid tom: permission.denied Your side of the booking cannot do this.
assign_student(bookings 8, sol)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max: 1 row ee33c1 bookings -1+1 rate_limits -0+1 dbe743 locks bookings 1, profile_graph 1, profile_roles 3, profiles 2
  sol tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 9, sol)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  max: permission.denied Your side of the booking cannot do this.
assign_student(bookings 1, sid, gus)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row c542c8 audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 rate_limits -0+1 c56755 locks advisory 1, bookings 1, profile_graph 2, profile_roles 2, profiles 3
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 4, sid, gus)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 9, sid, gus)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  max: permission.denied Your side of the booking cannot do this.
assign_student(bookings 1, sid, gwen)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 4, sid, gwen)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_student(bookings 9, sid, gwen)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  max: permission.denied Your side of the booking cannot do this.$answers$,
  'Everybody gets the listed answers from assign_student');

select * from finish();
rollback;
