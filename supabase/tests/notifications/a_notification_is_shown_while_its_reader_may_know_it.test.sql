begin;
select plan(14);

select tests.create_users('bob', 'tess: tutor', 'charlie: student', 'casey: student');
select tests.keep('link', tests.link('bob', 'charlie')), tests.link('bob', 'casey');
-- A tutor of charlie by a lesson, who is staff as well.
insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status)
select tests.id('bob'), tests.id('tess'), tests.id('charlie'), tests.id('bob'), now() - interval '2 hours',
       now() - interval '1 hour', 'Maths', 'confirmed';
select tests.forget_news();
insert into public.notifications (profile_id, key, student_id, subject_type, data, dedupe_key)
select tests.id(n.person), n.key::public.notification_key, tests.id(n.student), 'told', n.data::jsonb,
       concat_ws(' ', n.person, n.key, n.student, n.data)
from (values
  ('bob', 'LINK_CHANGED', '{"side": "guardian", "change": "guardian_added"}'),
  ('bob', 'LINK_CHANGED', '{"side": "guardian", "change": "pending"}'),
  ('bob', 'BOOKING_CHANGED', '{"side": "client", "change": "confirmed"}'),
  ('bob', 'NEW_MESSAGE', '{"side": "guardian"}'),
  ('bob', 'INVITATION_RECEIVED', '{"kind": "course"}'),
  ('bob', 'PARENT_CHILD_GRADED', '{}'),
  ('bob', 'INTEGRATION_STOPPED', '{"change": "needs_reconnect"}')) p(person, key, data)
cross join lateral (values (p.person, p.key, 'charlie', p.data), (p.person, p.key, 'casey', p.data)) n(person, key, student, data);
insert into public.notifications (profile_id, key, student_id, subject_type, data, dedupe_key)
select tests.id('tess'), n.key::public.notification_key, tests.id('charlie'), 'told', n.data::jsonb, n.data
from (values ('BOOKING_CHANGED', '{"side": "tutor", "change": "confirmed"}'), ('NEW_MESSAGE', '{"side": "staff"}')) n(key, data);

create function pg_temp.shown(p_person text, p_student text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_person);
  return (select string_agg(concat_ws(' ', n.key, n.data ->> 'change'), ', ' order by n.key::text, n.data ->> 'change')
          from public.notifications n where n.subject_type = 'told' and n.student_id = tests.id(p_student));
end;
$$;
grant execute on function pg_temp.shown(text, text) to public;

select is(pg_temp.shown('bob', 'charlie'),
  'BOOKING_CHANGED confirmed, INTEGRATION_STOPPED needs_reconnect, INVITATION_RECEIVED, LINK_CHANGED guardian_added, '
  'LINK_CHANGED pending, NEW_MESSAGE, PARENT_CHILD_GRADED',
  'A guardian with all rights is shown everything they were told of the student');
select is(pg_temp.shown('tess', 'charlie'), 'BOOKING_CHANGED confirmed, NEW_MESSAGE',
  'A tutor is shown their lesson and the message of a guardian');

select tests.clear_authentication();
update public.profile_graph set rights = '{book}' where id = tests.the('link');
select is(pg_temp.shown('bob', 'charlie'),
  'BOOKING_CHANGED confirmed, INVITATION_RECEIVED, LINK_CHANGED guardian_added, LINK_CHANGED pending',
  'With the right to book alone, neither grades nor messages nor integrations are shown');
select tests.clear_authentication();
update public.profile_graph set rights = '{view_progress}' where id = tests.the('link');
select is(pg_temp.shown('bob', 'charlie'),
  'BOOKING_CHANGED confirmed, INTEGRATION_STOPPED needs_reconnect, LINK_CHANGED guardian_added, LINK_CHANGED pending, '
  'PARENT_CHILD_GRADED',
  'With view_progress alone, grades are shown and neither messages nor invitations');
select tests.clear_authentication();
update public.profile_graph set rights = '{message}' where id = tests.the('link');
select is(pg_temp.shown('bob', 'charlie'),
  'BOOKING_CHANGED confirmed, LINK_CHANGED guardian_added, LINK_CHANGED pending, NEW_MESSAGE',
  'With the right to message alone, messages are shown and no grades');

-- One who teaches the child as well is not shown what they were told as a guardian.
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role, vouched) values (tests.id('bob'), 'tutor', true);
insert into public.courses (tutor_id, title) values (tests.id('bob'), 'Writing') returning tests.keep('course', id);
insert into public.enrollments (course_id, student_id) values (tests.the('course'), tests.id('charlie'));
delete from public.profile_graph where id = tests.the('link');
delete from public.notifications where subject_type <> 'told' and profile_id = tests.id('bob');
select is(pg_temp.shown('bob', 'charlie'), 'LINK_CHANGED pending',
  'After the link ended, only what became of the link itself is shown, also to somebody who teaches the student');
select is(pg_temp.shown('bob', 'casey'),
  'BOOKING_CHANGED confirmed, INTEGRATION_STOPPED needs_reconnect, INVITATION_RECEIVED, LINK_CHANGED guardian_added, '
  'LINK_CHANGED pending, NEW_MESSAGE, PARENT_CHILD_GRADED',
  'What the guardian was told of the other child stays');

-- Marking and counting go through the same rule.
select tests.authenticate_as('bob');
select is(public.mark_notifications_read(array(
    select n.id from public.notifications n where n.student_id = tests.id('charlie'))), 1,
  'Only the notification that is shown is marked read');
select is(public.mark_notifications_read(), 7, 'All is all that is shown');
select tests.clear_authentication();
select is((select count(*)::integer from public.notifications n
           where n.profile_id = tests.id('bob') and n.student_id = tests.id('charlie') and n.read_at is null), 6,
  'What is not shown stays unread');

-- A restriction hides from the tutor what it hides from everybody.
select tests.restrict('tess', 'charlie');
select is(pg_temp.shown('tess', 'charlie'), null, 'A restricted tutor is shown nothing about the student');
select tests.clear_authentication();
delete from public.contact_restrictions where profile_id = tests.id('tess');
update public.bookings set starts_at = starts_at - interval '3 years', ends_at = ends_at - interval '3 years'
where tutor_id = tests.id('tess');
select is(pg_temp.shown('tess', 'charlie'), 'BOOKING_CHANGED confirmed',
  'A tutor whose lessons are long past keeps them, and is no longer shown the message');

select tests.authenticate_as('tess');
select is(public.mark_notifications_read(), 1,
  'The caller marks their own notifications');
select tests.authenticate_as_anon();
select throws_ok('select public.mark_notifications_read()', 'PT401', null, 'Marking requires a session');

select * from finish();
rollback;
