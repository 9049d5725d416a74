-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.email_standing_ended(private.email_outbox)'), $answers$console
  {"email_standing_ended": false} ← BOOKING_CHANGED 1 for gus; BOOKING_CHANGED 1 for tut; BOOKING_CHANGED 1 for Byst … a713a2
  {"email_standing_ended": true} ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 0b07f8
  invalid input value for enum public.notification_key: "INVIT ← INVITATION 1 for ada; INVITATION 1 for grace; INVITATION 1 for greg; INVITATION  … 5801b5$answers$,
  'The function email_standing_ended inside answers as listed');

select * from finish();
rollback;
