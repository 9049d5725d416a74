-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.count_sms_as_sent(uuid,timestamp with time zone)'), $answers$console
  {"done": ""} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function count_sms_as_sent inside answers as listed');

select * from finish();
rollback;
