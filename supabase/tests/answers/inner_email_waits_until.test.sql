-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.email_waits_until(private.email_outbox,timestamp with time zone)'), $answers$console
  nothing ← BOOKING_CHANGED 1 for ada, now(); BOOKING_CHANGED 1 for age, now(); BOOKING_CHAN … 3e7639$answers$,
  'The function email_waits_until inside answers as listed');

select * from finish();
rollback;
