-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.seen_of_booking(public.bookings,uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  1 × 466dbd ← bookings 7, sid
  1 × 8ffb56 ← bookings 2, sid
  1 × 96b344 ← bookings 10, sid
  1 × e7fcb4 ← bookings 5, sid
  nothing ← bookings 1, ada; bookings 1, mae; bookings 1, sid; bookings 1, tea; bookings 1,  … 62f4f2$answers$,
  'The function seen_of_booking inside answers as listed');

select * from finish();
rollback;
