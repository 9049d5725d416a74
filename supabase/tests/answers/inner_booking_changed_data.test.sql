-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.booking_changed_data(private.email_outbox)'), $answers$console
  1 × 3f5681 ← BOOKING_CHANGED 12 for tut
  1 × 42692d ← BOOKING_CHANGED 2 for Bystander kid
  1 × 62a5a3 ← BOOKING_CHANGED 20 for gwen; BOOKING_CHANGED 20 for tut
  1 × 7e41bd ← BOOKING_CHANGED 20 for Bystander kid
  1 × 836288 ← BOOKING_CHANGED 22 for gus; BOOKING_CHANGED 22 for tut; BOOKING_CHANGED 22 for sia
  1 × 891f3e ← BOOKING_CHANGED 8 for gwen; BOOKING_CHANGED 8 for tut
  1 × 8d5c09 ← BOOKING_CHANGED 22 for sol
  1 × 900ba8 ← BOOKING_CHANGED 8 for Bystander kid
  1 × cb97ad ← BOOKING_CHANGED 2 for tut
  1 × d41b4a ← BOOKING_CHANGED 20 for sol
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 8609a5$answers$,
  'The function booking_changed_data inside answers as listed');

select * from finish();
rollback;
