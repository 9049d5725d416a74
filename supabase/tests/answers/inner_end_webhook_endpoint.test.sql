-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_webhook_endpoint(uuid,text,timestamp with time zone)'), $answers$console
  {"done": ""} ← webhook_endpoints 1, 'Reason', now(); webhook_endpoints 1, 'Reason', now() + interval '41 days'$answers$,
  'The function end_webhook_endpoint inside answers as listed');

select * from finish();
rollback;
