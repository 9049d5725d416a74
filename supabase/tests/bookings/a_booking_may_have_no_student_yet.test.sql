begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');

select tests.authenticate_as('bob');
select tests.keep('lesson', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess')).id);
select is(
  (select (b.student_id, b.guardian_id, b.status)::text from tests.booking(tests.the('lesson')) b),
  row(null::uuid, null::uuid, 'pending'::public.booking_status)::text, 'nobody attends, on nobody''s right');
select tests.clear_authentication();
update public.bookings set guardian_id = tests.id('bob');
select is((tests.booking(tests.the('lesson'))).guardian_id, null, 'the console cannot put a guardian beside nobody');

select * from finish();
rollback;
