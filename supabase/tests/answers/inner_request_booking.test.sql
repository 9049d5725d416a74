-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.request_booking(public.bookings)'), $answers$console
  1 row b20d2c audit_log -0+1 bookings -0+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 rate_limits -0+1 94ec0b locks advisory 1, profile_graph 1, profile_roles 3, profiles 3 ← bookings 5; bookings 10
  booking.time_taken  ← bookings 1; bookings 2; bookings 3; bookings 4; bookings 6; bookings 7; bookings 8; bookings 9$answers$,
  'The function request_booking inside answers as listed');

select * from finish();
rollback;
