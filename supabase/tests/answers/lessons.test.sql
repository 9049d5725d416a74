-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('lessons'), $answers$update public.bookings b set status = 'confirmed' where b.id = bookings 1
  console: {"done": 1} bookings -1+1 9ef127 locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 4c3ea2 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+2 notifications -0+2 push_outbox -0+1 a23f10 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+5 notifications -0+5 push_outbox -0+2 dffd55 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 3
update public.bookings b set tutor_id = tom where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 b8cf7a locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 1
  console: {"done": 1} audit_log -0+1 bookings -1+1 183c12 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 2
update public.bookings b set status = 'confirmed' where b.id = bookings 2
  console: {"done": 1} bookings -1+1 cbbd9a locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 141f74 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 2c5229 locks bookings 1, profiles 1
update public.bookings b set student_id = sia, guardian_id = gus where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+6 notifications -0+6 push_outbox -0+2 3a6b08 locks advisory 1, bookings 1, profile_graph 1, profile_roles 2, profiles 3
update public.bookings b set tutor_id = tom where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 5c1969 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 3
update public.bookings b set starts_at = b.starts_at + interval '20 minutes', ends_at = b.ends_at + interval '20 minutes' where b.id = bookings 2
  console: {"done": 1} audit_log -0+1 bookings -1+1 1e7883 locks advisory 1, bookings 1, profile_graph 1, profile_roles 3, profiles 2
update public.bookings b set status = 'confirmed' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+2 push_outbox -0+1 4876df locks bookings 1
update public.bookings b set status = 'cancelled' where b.id = bookings 4
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+1 notifications -0+2 push_outbox -0+1 15caba locks bookings 1
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
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 15c6a2 locks bookings 1, profiles 1
update public.bookings b set student_id = null, guardian_id = null where b.id = bookings 6
  console: {"done": 1} audit_log -0+1 bookings -1+1 email_outbox -0+3 notifications -0+3 push_outbox -0+1 8238d4 locks bookings 1, profiles 1
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
