-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_bookings(uuid[],text)'), $answers$console
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 07ba40 locks bookings 1, profiles 1 ← bookings 1, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 4b6cf3 locks bookings 1 ← bookings 4, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 cfa461 locks bookings 1, profiles 1 ← bookings 1, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 cfb136 locks bookings 1 ← bookings 9, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 2b998a locks bookings 1, profiles 1 ← bookings 8, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 4de49c locks bookings 1, profiles 1 ← bookings 3, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 4e4aa1 locks bookings 1, profiles 1 ← bookings 2, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 651e3f locks bookings 1, profiles 1 ← bookings 7, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 672603 locks bookings 1, profiles 1 ← bookings 8, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 6795e6 locks bookings 1, profiles 1 ← bookings 6, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 97fe24 locks bookings 1, profiles 1 ← bookings 2, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 a01f46 locks bookings 1, profiles 1 ← bookings 7, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 bb3540 locks bookings 1, profiles 1 ← bookings 6, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 ffd192 locks bookings 1, profiles 1 ← bookings 3, 'unassign'
  {"done": ""} bookings -1+1 0e4973 locks bookings 1 ← bookings 9, 'unassign'
  {"done": ""} bookings -1+1 e284d5 locks bookings 1 ← bookings 4, 'unassign'
  {"done": ""} locks bookings 1 ← bookings 5, 'cancel'; bookings 5, 'unassign'; bookings 10, 'cancel'; bookings 10, 'unassign'$answers$,
  'The function release_bookings inside answers as listed');

select * from finish();
rollback;
