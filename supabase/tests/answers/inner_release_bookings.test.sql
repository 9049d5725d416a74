-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_bookings(uuid[],text)'), $answers$console
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 7d02be locks bookings 1 ← bookings 9, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 9aded3 locks bookings 1, profiles 1 ← bookings 1, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 cabdaf locks bookings 1 ← bookings 4, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 da3fb1 locks bookings 1, profiles 1 ← bookings 1, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 06b4ec locks bookings 1, profiles 1 ← bookings 8, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 0bb4fc locks bookings 1, profiles 1 ← bookings 7, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 0c8589 locks bookings 1, profiles 1 ← bookings 2, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 1ccf96 locks bookings 1, profiles 1 ← bookings 3, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 1d2893 locks bookings 1, profiles 1 ← bookings 7, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 524e50 locks bookings 1, profiles 1 ← bookings 3, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 5ca6cc locks bookings 1, profiles 1 ← bookings 8, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 654001 locks bookings 1, profiles 1 ← bookings 6, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 98ff25 locks bookings 1, profiles 1 ← bookings 2, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 a2cced locks bookings 1, profiles 1 ← bookings 6, 'unassign'
  {"done": ""} bookings -1+1 0e4973 locks bookings 1 ← bookings 9, 'unassign'
  {"done": ""} bookings -1+1 e284d5 locks bookings 1 ← bookings 4, 'unassign'
  {"done": ""} locks bookings 1 ← bookings 5, 'cancel'; bookings 5, 'unassign'; bookings 10, 'cancel'; bookings 10, 'unassign'$answers$,
  'The function release_bookings inside answers as listed');

select * from finish();
rollback;
