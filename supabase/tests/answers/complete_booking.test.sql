-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('complete_booking', tests.everybody()), $answers$complete_booking(booking_id: bookings 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 2)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sid: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 3)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sia: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 4)
  ada age greg gus mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 5)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sid: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 6)
  ada age greg gwen mae max rhea rob sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sia: permission.denied Your side of the booking cannot do this.
  tut: 1 row e84aad audit_log -0+3 bookings -1+1 email_outbox -0+2 notifications -0+2 profile_graph -0+2 push_outbox -0+1 rate_limits -0+1 df428a locks bookings 1, profiles 3
complete_booking(booking_id: bookings 7)
  ada age greg gwen mae max rhea rob sia sol sue tea tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sid: permission.denied Your side of the booking cannot do this.
  tom: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 8)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  max sol: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 9)
  ada age greg gus mae rhea rob sia sid sol sue tea tom tut two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gwen: permission.denied Your side of the booking cannot do this.
  max: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 10)
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sid: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 1, attendance: 'attended')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.
complete_booking(booking_id: bookings 2, attendance: 'no_show')
  ada age greg gwen mae max rhea rob sia sol sue tea tom two: booking.not_found No such booking.
  anon console grace: auth.required Sign in first.
  gus sid: permission.denied Your side of the booking cannot do this.
  tut: booking.not_open Only a confirmed booking that is over can be completed.$answers$,
  'Everybody gets the listed answers from complete_booking');

select * from finish();
rollback;
