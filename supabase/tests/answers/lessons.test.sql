-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('lessons'), $answers$update public.bookings b set status = 'confirmed' where b.id = bookings 1
  console: {"done": 1} bookings -1+1 33acfa locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 a8b16e locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 003a61 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+5 notifications -0+5 bb3bc9 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 3
update public.bookings b set tutor_id = tom where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 c36af9 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 f59549 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 2
update public.bookings b set status = 'confirmed' where b.id = bookings 2
  console: {"done": 1} bookings -1+1 96f4a8 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 750546 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 d85f1d locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+6 notifications -0+6 27f895 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 3
update public.bookings b set tutor_id = tom where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 c9e0d9 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 933057 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 2
update public.bookings b set status = 'confirmed' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 2d2ed9 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 f1e044 locks bookings 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 4
  console: {"done": 1} bookings -1+1 42d84c locks bookings 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 4
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set tutor_id = tom where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 673f4d locks bookings 1, profile_roles 1, profiles 2
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 93c62c locks bookings 1, profile_roles 1, profiles 1
update public.bookings b set status = 'confirmed' where b.id = bookings 6
  console: {"done": 1} bookings -1+1 f37b3f locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 2e6102 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 13a55e locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 6
  console: {"done": 1} bookings -1+1 f37b3f locks bookings 1
update public.bookings b set tutor_id = tom where b.id = bookings 6
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 f47b78 locks bookings 1
update public.bookings b set status = 'confirmed' where b.id = bookings 8
  console: {"done": 1} bookings -1+1 2e25dc locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 6afd4b locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 1589d9 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 8
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set tutor_id = tom where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 9d9875 locks advisory 1, bookings 1, profile_graph 1, profile_roles 4, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 bcf16b locks advisory 1, bookings 1, profile_graph 1, profile_roles 4, profiles 2$answers$,
  'What comes of lessons is as listed');

select * from finish();
rollback;
