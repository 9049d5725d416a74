-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tend_privacy_requests(timestamp with time zone,integer)'), $answers$console
  {"done": 2} audit_log -0+2 email_outbox -0+2 notifications -0+2 privacy_requests -2+2 a3fb5d locks privacy requests 2 ← now(); now() + interval '41 days'$answers$,
  'The function tend_privacy_requests inside answers as listed');

select * from finish();
rollback;
