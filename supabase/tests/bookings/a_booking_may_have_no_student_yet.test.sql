begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');

select tests.authenticate_as('bob');
select tests.keep('lesson', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess')).id);
select is(
  (select (b.student_id, b.guardian_id, b.status)::text from tests.booking(tests.the('lesson')) b),
  row(null::uuid, null::uuid, 'pending'::public.booking_status)::text,
  'A booking can have neither student nor guardian');
select tests.clear_authentication();
update public.bookings set guardian_id = tests.id('bob');
select is((tests.booking(tests.the('lesson'))).guardian_id, null,
  'The console cannot set a guardian without a student');

select * from finish();
rollback;
