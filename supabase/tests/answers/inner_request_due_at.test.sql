-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.request_due_at(public.privacy_request_kind,uuid,timestamp with time zone)'), $answers$console
  {"request_due_at": "T"} ← access, ada, now(); access, age, now(); access, gus, now() + interval '41 days'; … 4168d9$answers$,
  'The function request_due_at inside answers as listed');

select * from finish();
rollback;
