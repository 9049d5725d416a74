-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.sms_waits_until(private.sms_outbox,text,timestamp with time zone)'), $answers$console
  nothing ← sms_outbox 1, '+49301000101', now(); sms_outbox 1, '+49301000103', now(); sms_ou … a78ea0$answers$,
  'The function sms_waits_until inside answers as listed');

select * from finish();
rollback;
