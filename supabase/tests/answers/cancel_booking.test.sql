-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('cancel_booking', tests.everybody()), $answers$cancel_booking(booking_id: bookings 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 5aab4a audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 2696dc locks bookings 1, profiles 2
  tut: 1 row fb3033 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 6fafdf locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 2)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row df1f1c audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 648118 locks bookings 1, profiles 2
  sid: permission.denied Your side of the booking cannot do this.
  tut: 1 row fa74af audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 rate_limits -0+1 092bfa locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 3)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 4e1adb audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 b66b06 locks bookings 1, profiles 2
  sia: permission.denied Your side of the booking cannot do this.
  tut: 1 row 7a4670 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 rate_limits -0+1 43a6ac locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 4)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 25b570 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 bb5f3e locks bookings 1, profiles 1
  tut: 1 row 18729a audit_log -0+1 bookings -1+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 c7e55a locks bookings 1, profiles 1
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
  gus: 1 row 62f682 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 e973a0 locks bookings 1, profiles 2
  sid: permission.denied Your side of the booking cannot do this.
  tom: 1 row 0fd92d audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 rate_limits -0+1 d8807f locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 8)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max: 1 row 664618 audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 99ed11 locks bookings 1, profiles 2
  sol: permission.denied Your side of the booking cannot do this.
  tut: 1 row 67592e audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 rate_limits -0+1 3fc4f2 locks bookings 1, profiles 2
cancel_booking(booking_id: bookings 9)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 558e47 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 211b85 locks bookings 1, profiles 1
  max: 1 row 1ae318 audit_log -0+1 bookings -1+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 4e36ec locks bookings 1, profiles 1
cancel_booking(booking_id: bookings 10)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus tut: booking.not_open Only an active booking that has not begun can be canceled.
  sid: permission.denied Your side of the booking cannot do this.
cancel_booking(booking_id: bookings 1, reason: 'Words')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: 1 row 86e900 audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 rate_limits -0+1 6d2d7f locks bookings 1, profiles 2
  tut: 1 row d707cb audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+1 push_outbox -0+1 rate_limits -0+1 bb8b3a locks bookings 1, profiles 2$answers$,
  'Everybody gets the listed answers from cancel_booking');

select * from finish();
rollback;
