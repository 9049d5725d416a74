-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('lessons'), $answers$update public.bookings b set status = 'confirmed' where b.id = bookings 1
  console: {"done": 1} bookings -1+1 9ef127 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 c00c0e locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 9aded3 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+5 notifications -0+5 68c335 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 3
update public.bookings b set tutor_id = tom where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 b8cf7a locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 571139 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 2
update public.bookings b set status = 'confirmed' where b.id = bookings 2
  console: {"done": 1} bookings -1+1 cbbd9a locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 6647e8 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 98ff25 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+6 notifications -0+6 76a1c1 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 3
update public.bookings b set tutor_id = tom where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 5c1969 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 19a482 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 2
update public.bookings b set status = 'confirmed' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 b2a02d locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 028241 locks bookings 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 4
  console: {"done": 1} bookings -1+1 e284d5 locks bookings 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 4
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set tutor_id = tom where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 21899a locks bookings 1, profile_roles 1, profiles 2
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 97cd83 locks bookings 1, profile_roles 1, profiles 1
update public.bookings b set status = 'confirmed' where b.id = bookings 6
  console: {"done": 1} bookings -1+1 33c3a9 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 fdac97 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 a2cced locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 6
  console: {"done": 1} bookings -1+1 33c3a9 locks bookings 1
update public.bookings b set tutor_id = tom where b.id = bookings 6
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 cc3e3e locks bookings 1
update public.bookings b set status = 'confirmed' where b.id = bookings 8
  console: {"done": 1} bookings -1+1 fed575 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 c768a5 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 06b4ec locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 8
  console: booking.student_not_linked This guardian cannot book for this student.
update public.bookings b set tutor_id = tom where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 e063fa locks advisory 1, bookings 1, profile_graph 1, profile_roles 4, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 8
  console: {"done": 1} audit_log -0+1 bookings -1+1 6c7cac locks advisory 1, bookings 1, profile_graph 1, profile_roles 4, profiles 2$answers$,
  'What comes of lessons is as listed');

select * from finish();
rollback;
