-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('assign_students', tests.everybody()), $answers$assign_students(booking_ids: array[bookings 1, bookings 2], student_id: sid)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 2 rows e0933b audit_log -0+1 bookings -2+2 email_outbox -0+3 notifications -0+3 rate_limits -0+1 ab950b locks advisory 1, bookings 2, profile_graph 2, profile_roles 2, profiles 3
  sid tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 1, bookings 2], student_id: sia)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 2 rows 33cd72 audit_log -0+2 bookings -2+2 email_outbox -0+7 notifications -0+7 rate_limits -0+1 ef10d9 locks advisory 1, bookings 2, profile_graph 3, profile_roles 2, profiles 4
  sid tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 1, bookings 2], student_id: Bystander kid)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 2 rows 9b6077 audit_log -0+1 bookings -2+2 email_outbox -0+3 notifications -0+3 rate_limits -0+1 ba1ab0 locks advisory 1, bookings 2, profile_graph 2, profile_roles 2, profiles 3
  sid tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 1, bookings 2], student_id: sol)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  sid tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 4], student_id: sid)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 4], student_id: sia)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 4], student_id: Bystander kid)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 0d8e96 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 ac12fa locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 2
  tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 4], student_id: sol)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.student_not_linked This guardian cannot book for this student.
  tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 1, bookings 2], student_id: sid, guardian_id: gus)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 2 rows e0933b audit_log -0+1 bookings -2+2 email_outbox -0+3 notifications -0+3 rate_limits -0+1 ab950b locks advisory 1, bookings 2, profile_graph 2, profile_roles 2, profiles 3
  sid tut: permission.denied Your side of the booking cannot do this.
assign_students(booking_ids: array[bookings 1, bookings 2], student_id: sia, guardian_id: gwen)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: booking.student_not_linked This guardian cannot book for this student.
  sid tut: permission.denied Your side of the booking cannot do this.$answers$,
  'Everybody gets the listed answers from assign_students');

select * from finish();
rollback;
