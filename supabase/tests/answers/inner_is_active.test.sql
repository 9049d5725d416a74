-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_active(public.booking_status,timestamp with time zone)'), $answers$console
  {"is_active": false} ← pending, now(); confirmed, now(); completed, now(); completed, now() + interval '41 days'; cancelled, now(); cancelled, now() + interval '41 days'
  {"is_active": true} ← pending, now() + interval '41 days'; confirmed, now() + interval '41 days'$answers$,
  'The function is_active inside answers as listed');

select * from finish();
rollback;
