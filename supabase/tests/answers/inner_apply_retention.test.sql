-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.apply_retention(timestamp with time zone,integer)'), $answers$console
  {"done": 0} audit_log -0+1 ended_enrollments -0+2 ended_threads -1+0 retention_rounds -3+3 fd0a15 locks enrollments 2 ← now()
  {"done": 2} audit_log -0+1 booking_requests -1+0 email_events -1+0 ended_enrollments -0+2 ended_threads -1+0 retention_rounds -3+3 d2cd2f locks enrollments 2 ← now() + interval '41 days'$answers$,
  'The function apply_retention inside answers as listed');

select * from finish();
rollback;
