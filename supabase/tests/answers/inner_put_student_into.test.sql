-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.put_student_into(uuid[],uuid,uuid)'), $answers$console
  auth.required Sign in first. ← bookings 1, ada, ada; bookings 1, mae, tea; bookings 1, sid, ada; bookings 1, te … 04ba75$answers$,
  'The function put_student_into inside answers as listed');

select * from finish();
rollback;
