-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.booking_changed_data(private.email_outbox)'), $answers$console
  1 × 315397 ← BOOKING_CHANGED 17 for gus; BOOKING_CHANGED 17 for sid
  1 × 3f5681 ← BOOKING_CHANGED 12 for tut
  1 × 42692d ← BOOKING_CHANGED 1 for gus; BOOKING_CHANGED 1 for Bystander kid; BOOKING_CHANGED 2 for Bystander kid; BOOKING_CHANGED 5 for Bystander kid
  1 × 47591c ← BOOKING_CHANGED 11 for max; BOOKING_CHANGED 11 for sol; BOOKING_CHANGED 11 for sol
  1 × 48e0a4 ← BOOKING_CHANGED 27 for max
  1 × 56048d ← BOOKING_CHANGED 4 for gus; BOOKING_CHANGED 4 for sid
  1 × 62a5a3 ← BOOKING_CHANGED 20 for gwen; BOOKING_CHANGED 20 for tut
  1 × 7e41bd ← BOOKING_CHANGED 20 for Bystander kid
  1 × 836288 ← BOOKING_CHANGED 22 for gus; BOOKING_CHANGED 22 for tut; BOOKING_CHANGED 22 for sia
  1 × 88b036 ← BOOKING_CHANGED 7 for Bystander kid
  1 × 88b26f ← BOOKING_CHANGED 19 for gus
  1 × 891f3e ← BOOKING_CHANGED 8 for gwen; BOOKING_CHANGED 8 for tut
  1 × 8adb49 ← BOOKING_CHANGED 7 for gus; BOOKING_CHANGED 7 for sid
  1 × 8d5c09 ← BOOKING_CHANGED 22 for sol
  1 × 900ba8 ← BOOKING_CHANGED 8 for Bystander kid
  1 × a19c5d ← BOOKING_CHANGED 9 for Bystander kid
  1 × a1c905 ← BOOKING_CHANGED 18 for max
  1 × aeea51 ← BOOKING_CHANGED 14 for gus; BOOKING_CHANGED 14 for sid
  1 × afa50d ← BOOKING_CHANGED 25 for gus; BOOKING_CHANGED 25 for sid
  1 × c3e580 ← BOOKING_CHANGED 15 for gus; BOOKING_CHANGED 15 for sid
  1 × caaffa ← BOOKING_CHANGED 5 for gus; BOOKING_CHANGED 5 for sid
  1 × cb97ad ← BOOKING_CHANGED 1 for sia; BOOKING_CHANGED 2 for tut; BOOKING_CHANGED 5 for sia
  1 × d41b4a ← BOOKING_CHANGED 20 for sol
  1 × e15ac9 ← BOOKING_CHANGED 7 for sia
  1 × e3080e ← BOOKING_CHANGED 24 for gus; BOOKING_CHANGED 24 for sid
  1 × f2e57f ← BOOKING_CHANGED 4 for sia
  1 × ff7fe5 ← BOOKING_CHANGED 9 for gwen
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 9e991e$answers$,
  'The function booking_changed_data inside answers as listed');

select * from finish();
rollback;
