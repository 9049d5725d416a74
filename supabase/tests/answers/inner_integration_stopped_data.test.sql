-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.integration_stopped_data(private.email_outbox)'), $answers$console
  1 × b9d17c ← INTEGRATION_STOPPED 3 for max; INTEGRATION_STOPPED 3 for Bystander kid; INTEGRATION_STOPPED 3 for sol
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 2fc631$answers$,
  'The function integration_stopped_data inside answers as listed');

select * from finish();
rollback;
