-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.booking_for(uuid,text[])'), $answers$console
  auth.required Sign in first. ← bookings 1, '{client}'; bookings 1, '{guardian}'; bookings 1, '{tutor}'; booking … 5dde84$answers$,
  'The function booking_for inside answers as listed');

select * from finish();
rollback;
