-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.apply_retention(timestamp with time zone,integer)'), $answers$console
  {"done": 0} ended_enrollments -0+3 retention_rounds -2+2 db742f locks enrollments 3 ← now()
  {"done": 2} booking_requests -1+0 email_outbox -1+0 ended_enrollments -0+3 retention_rounds -2+2 6dc3ab locks enrollments 3 ← now() + interval '41 days'$answers$,
  'The function apply_retention inside answers as listed');

select * from finish();
rollback;
