-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.contact_email(private.email_outbox)'), $answers$console
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 1b47f2$answers$,
  'The function contact_email inside answers as listed');

select * from finish();
rollback;
