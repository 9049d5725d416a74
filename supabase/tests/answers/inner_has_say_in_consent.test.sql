-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_say_in_consent(private.email_outbox)'), $answers$console
  {"has_say_in_consent": false} ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … ce32da
  {"has_say_in_consent": true} ← BOOKING_CHANGED 1 for gus; BOOKING_CHANGED 1 for Bystander kid; BOOKING_CHANGED  … fddc18$answers$,
  'The function has_say_in_consent inside answers as listed');

select * from finish();
rollback;
