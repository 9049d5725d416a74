-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_bookings(uuid[],text)'), $answers$console
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 003a61 locks bookings 1, profiles 1 ← bookings 1, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 632d4c locks bookings 1 ← bookings 9, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 a8b16e locks bookings 1, profiles 1 ← bookings 1, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 f1e044 locks bookings 1 ← bookings 4, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 13a55e locks bookings 1, profiles 1 ← bookings 6, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 1589d9 locks bookings 1, profiles 1 ← bookings 8, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 212ca4 locks bookings 1, profiles 1 ← bookings 7, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 2e6102 locks bookings 1, profiles 1 ← bookings 6, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 6afd4b locks bookings 1, profiles 1 ← bookings 8, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 750546 locks bookings 1, profiles 1 ← bookings 2, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 91e34a locks bookings 1, profiles 1 ← bookings 7, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 b365d4 locks bookings 1, profiles 1 ← bookings 3, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 d85f1d locks bookings 1, profiles 1 ← bookings 2, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 f94d96 locks bookings 1, profiles 1 ← bookings 3, 'cancel'
  {"done": ""} bookings -1+1 3ba81e locks bookings 1 ← bookings 9, 'unassign'
  {"done": ""} bookings -1+1 42d84c locks bookings 1 ← bookings 4, 'unassign'
  {"done": ""} locks bookings 1 ← bookings 5, 'cancel'; bookings 5, 'unassign'; bookings 10, 'cancel'; bookings 10, 'unassign'$answers$,
  'The function release_bookings inside answers as listed');

select * from finish();
rollback;
