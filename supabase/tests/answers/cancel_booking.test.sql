-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('cancel_booking', tests.everybody()), $answers$cancel_booking(booking_id: bookings 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row b7939e audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 57d8a7 locks bookings 1, profiles 2
  tut: 1 row 5635d3 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 c5bd46 locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 2)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row f16bee audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 890cfb locks bookings 1, profiles 2
  sid: permission.denied Your side of the booking cannot do this.
  tut: 1 row b33572 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 262f32 locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 3)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row ba87cc audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 0f511c locks bookings 1, profiles 2
  sia: permission.denied Your side of the booking cannot do this.
  tut: 1 row fd239e audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 403010 locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 4)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 098291 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 3a3d3b locks bookings 1, profiles 1
  tut: 1 row 518b4e audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 a1ff95 locks bookings 1, profiles 1
cancel_booking(booking_id: bookings 5)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus tut: booking.not_open Only an active booking that has not begun can be canceled.
  sid: permission.denied Your side of the booking cannot do this.
cancel_booking(booking_id: bookings 6)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus tut: booking.not_open Only an active booking that has not begun can be canceled.
  sia: permission.denied Your side of the booking cannot do this.
cancel_booking(booking_id: bookings 7)
  ada age greg gwen mae max rhea rob sia sol sue tea tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 5c27bd audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 c53cde locks bookings 1, profiles 2
  sid: permission.denied Your side of the booking cannot do this.
  tom: 1 row e48fe5 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 fcd7f5 locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 8)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max: 1 row 2600eb audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 5ca84b locks bookings 1, profiles 2
  sol: permission.denied Your side of the booking cannot do this.
  tut: 1 row 08a3e8 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 919fbb locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 9)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: 1 row e4e449 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 1deb8f locks bookings 1, profiles 1
  max: 1 row 783c35 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 3211a6 locks bookings 1, profiles 1
cancel_booking(booking_id: bookings 10)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus tut: booking.not_open Only an active booking that has not begun can be canceled.
  sid: permission.denied Your side of the booking cannot do this.
cancel_booking(booking_id: bookings 1, reason: 'Words')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row c036fa audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 24b02d locks bookings 1, profiles 2
  tut: 1 row 1aa2d5 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 80ac43 locks bookings 1, profiles 2$answers$,
  'Everybody gets the listed answers from cancel_booking');

select * from finish();
rollback;
