-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.announce_booking(public.bookings,public.bookings)'), $answers$console
  {"done": ""} ← bookings 1, bookings 1; bookings 1, bookings 2; bookings 1, bookings 4; bookings … 9559ce$answers$,
  'The function announce_booking inside answers as listed');

select * from finish();
rollback;
