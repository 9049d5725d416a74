-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.release_bookings(uuid[],text)'), $answers$console
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+2 push_outbox -0+1 15caba locks bookings 1 ← bookings 4, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+2 push_outbox -0+1 a8e19a locks bookings 1 ← bookings 9, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 4c3ea2 locks bookings 1, profiles 1 ← bookings 1, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 a23f10 locks bookings 1, profiles 1 ← bookings 1, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 2b998a locks bookings 1, profiles 1 ← bookings 8, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 672603 locks bookings 1, profiles 1 ← bookings 8, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 10de68 locks bookings 1, profiles 1 ← bookings 3, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 141f74 locks bookings 1, profiles 1 ← bookings 2, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 15c6a2 locks bookings 1, profiles 1 ← bookings 6, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 2c5229 locks bookings 1, profiles 1 ← bookings 2, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 75d8b8 locks bookings 1, profiles 1 ← bookings 3, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 8238d4 locks bookings 1, profiles 1 ← bookings 6, 'unassign'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 c6e053 locks bookings 1, profiles 1 ← bookings 7, 'cancel'
  {"done": ""} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 e7fdd6 locks bookings 1, profiles 1 ← bookings 7, 'unassign'
  {"done": ""} bookings -1+1 0e4973 locks bookings 1 ← bookings 9, 'unassign'
  {"done": ""} bookings -1+1 e284d5 locks bookings 1 ← bookings 4, 'unassign'
  {"done": ""} locks bookings 1 ← bookings 5, 'cancel'; bookings 5, 'unassign'; bookings 10, 'cancel'; bookings 10, 'unassign'$answers$,
  'The function release_bookings inside answers as listed');

select * from finish();
rollback;
