-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_webhook_endpoint(uuid,text,timestamp with time zone)'), $answers$console
  {"done": ""} ← ada, 'Reason', now(); ada, 'Reason', now() + interval '41 days'; age, 'Reason',  … 6347f0$answers$,
  'The function end_webhook_endpoint inside answers as listed');

select * from finish();
rollback;
