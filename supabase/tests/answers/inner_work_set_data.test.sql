-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.work_set_data(private.email_outbox)'), $answers$console
  1 × 08d9db ← WORK_SET 7 for max
  1 × 435ddc ← WORK_SET 15 for max; WORK_SET 15 for sol; WORK_SET 15 for sol
  1 × 73c347 ← WORK_SET 16 for max
  1 × cc7224 ← WORK_SET 8 for max; WORK_SET 8 for sol
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 6bfc64$answers$,
  'The function work_set_data inside answers as listed');

select * from finish();
rollback;
