-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('lessons'), $answers$update public.bookings b set status = 'confirmed' where b.id = bookings 1
  console: {"done": 1} bookings -1+1 9ef127 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 cfa461 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 07ba40 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+5 notifications -0+5 bba687 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 3
update public.bookings b set tutor_id = tom where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 b8cf7a locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 183c12 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 2
update public.bookings b set status = 'confirmed' where b.id = bookings 2
  console: {"done": 1} bookings -1+1 cbbd9a locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 97fe24 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 4e4aa1 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+6 notifications -0+6 b7aad3 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 3
update public.bookings b set tutor_id = tom where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 5c1969 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 1e7883 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 2
update public.bookings b set status = 'confirmed' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 0f2875 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 4b6cf3 locks bookings 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 4
  console: {"done": 1} bookings -1+1 e284d5 locks bookings 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 4
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set tutor_id = tom where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 21899a locks bookings 1, profile_roles 1, profiles 2
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 1cb3bd locks bookings 1, profile_roles 1, profiles 1
update public.bookings b set status = 'confirmed' where b.id = bookings 6
  console: {"done": 1} bookings -1+1 33c3a9 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 6795e6 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 bb3540 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 6
  console: {"done": 1} bookings -1+1 33c3a9 locks bookings 1
update public.bookings b set tutor_id = tom where b.id = bookings 6
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 2e0850 locks bookings 1
update public.bookings b set status = 'confirmed' where b.id = bookings 8
  console: {"done": 1} bookings -1+1 fed575 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 2b998a locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 672603 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 8
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set tutor_id = tom where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 e063fa locks advisory 1, bookings 1, profile_graph 1, profile_roles 4, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 45ad80 locks advisory 1, bookings 1, profile_graph 1, profile_roles 4, profiles 2$answers$,
  'What comes of lessons is as listed');

select * from finish();
rollback;
