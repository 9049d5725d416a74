-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.majority_data(private.email_outbox)'), $answers$console
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 1b47f2$answers$,
  'The function majority_data inside answers as listed');

select * from finish();
rollback;
