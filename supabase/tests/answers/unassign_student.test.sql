-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unassign_student', tests.everybody()), $answers$unassign_student(booking_id: bookings 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 5dacc2 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 611d3c locks bookings 1, profiles 1
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 2)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 545dcb audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 abfd2a locks bookings 1, profiles 1
  sid: 1 row 545dcb audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 rate_limits -0+1 99fc2d locks bookings 1, profiles 1
  tut: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 3)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 99c347 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 3c0a62 locks bookings 1, profiles 1
  sia: 1 row 99c347 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 rate_limits -0+1 b1db39 locks bookings 1, profiles 1
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
  gus: 1 row f4a822 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 10c181 locks bookings 1, profiles 1
  sid: 1 row f4a822 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 rate_limits -0+1 679e38 locks bookings 1, profiles 1
  tom: permission.denied Your side of the booking cannot do this.
unassign_student(booking_id: bookings 8)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max: 1 row 8c4eeb audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 1da24c locks bookings 1, profiles 1
  sol: 1 row 8c4eeb audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 4b0e65 locks bookings 1, profiles 1
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
