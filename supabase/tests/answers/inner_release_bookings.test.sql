-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_bookings(uuid[],text)'), $answers$console
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 028241 locks bookings 1 ← bookings 4, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 9aded3 locks bookings 1, profiles 1 ← bookings 1, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 9e0ac6 locks bookings 1 ← bookings 9, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 c00c0e locks bookings 1, profiles 1 ← bookings 1, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 06b4ec locks bookings 1, profiles 1 ← bookings 8, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 1ccf96 locks bookings 1, profiles 1 ← bookings 3, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 1d2893 locks bookings 1, profiles 1 ← bookings 7, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 6647e8 locks bookings 1, profiles 1 ← bookings 2, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 98ff25 locks bookings 1, profiles 1 ← bookings 2, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 a2cced locks bookings 1, profiles 1 ← bookings 6, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 b65329 locks bookings 1, profiles 1 ← bookings 3, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 c768a5 locks bookings 1, profiles 1 ← bookings 8, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 e99c2d locks bookings 1, profiles 1 ← bookings 7, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 fdac97 locks bookings 1, profiles 1 ← bookings 6, 'cancel'
  {"done": ""} bookings -1+1 0e4973 locks bookings 1 ← bookings 9, 'unassign'
  {"done": ""} bookings -1+1 e284d5 locks bookings 1 ← bookings 4, 'unassign'
  {"done": ""} locks bookings 1 ← bookings 5, 'cancel'; bookings 5, 'unassign'; bookings 10, 'cancel'; bookings 10, 'unassign'$answers$,
  'The function release_bookings inside answers as listed');

select * from finish();
rollback;
