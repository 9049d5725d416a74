-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_suppressed(private.email_outbox,text)'), $answers$console
  {"is_suppressed": false} ← BOOKING_CHANGED 1 for ada, '+49301000101'; BOOKING_CHANGED 1 for age, 'age@bysta … 63cc7d$answers$,
  'The function is_suppressed inside answers as listed');

select * from finish();
rollback;
