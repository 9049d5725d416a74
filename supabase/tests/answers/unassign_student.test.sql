-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unassign_student', tests.everybody()), $answers$unassign_student(booking_id: bookings 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 897c0a audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 b21357 locks bookings 1, profiles 1
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 2)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 12efd0 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 53dd83 locks bookings 1, profiles 1
  sid: 1 row 12efd0 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 a66ec5 locks bookings 1, profiles 1
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 3)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row e109bc audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 a14fed locks bookings 1, profiles 1
  sia: 1 row e109bc audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 34bc1d locks bookings 1, profiles 1
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 4)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.not_open This booking has no student to unassign.
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 5)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sid: booking.not_open This booking has no student to unassign.
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 6)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sia: booking.not_open This booking has no student to unassign.
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 7)
  ada age greg gwen mae max rhea rob sia sol sue tea tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 28b7df audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 d3f314 locks bookings 1, profiles 1
  sid: 1 row 28b7df audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 ae6104 locks bookings 1, profiles 1
  tom: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 8)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max: 1 row 539acd audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 20094e locks bookings 1, profiles 1
  sol: 1 row 539acd audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 006fdb locks bookings 1, profiles 1
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 9)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: booking.not_open This booking has no student to unassign.
  max: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 10)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sid: booking.not_open This booking has no student to unassign.
  tut: permission.denied Your side of the booking cannot do this.$answers$,
  'Everybody gets the listed answers from unassign_student');

select * from finish();
rollback;
