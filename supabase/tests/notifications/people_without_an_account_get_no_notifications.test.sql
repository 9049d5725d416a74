begin;
select plan(4);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('kid', (public.create_placeholder_student('Kim', '2019-01-01', tests.id('bob'), 'Paper form')).id);
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject)
values (tests.id('bob'), tests.id('dana'), tests.the('kid'), now() + interval '1 day', now() + interval '25 hours', 'Chess');

select is((select count(*)::integer from public.notifications where profile_id = tests.the('kid')), 0,
  'A child without an account gets no notification');
select is((select count(*)::integer from private.email_outbox where recipient_id = tests.the('kid')), 0,
  'A child without an account gets no email');
select is(tests.told('dana'), '{"BOOKING_CHANGED requested tutor"}', 'The tutor is notified of the booking');
select is(
  (select count(*)::integer from public.notifications where student_id = tests.the('kid') and profile_id = tests.id('bob')), 2,
  'The guardian is notified about the child');

select * from finish();
rollback;
