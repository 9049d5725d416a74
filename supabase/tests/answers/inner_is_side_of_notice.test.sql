-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_side_of_notice(private.email_outbox,public.bookings)'), $answers$console
  {"is_side_of_notice": false} ← BOOKING_CHANGED 1 for ada, bookings 1; BOOKING_CHANGED 1 for age, bookings 3; BO … ae9661
  {"is_side_of_notice": true} ← BOOKING_CHANGED 1 for tut, bookings 5; BOOKING_CHANGED 1 for Bystander kid, book … 47be16$answers$,
  'The function is_side_of_notice inside answers as listed');

select * from finish();
rollback;
