-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_withdrawal(public.messages,public.messages)'), $answers$console
  {"is_withdrawal": false} ← messages 1, messages 1; messages 1, messages 2; messages 1, messages 3; messages … 231199$answers$,
  'The function is_withdrawal inside answers as listed');

select * from finish();
rollback;
