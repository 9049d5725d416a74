begin;
select plan(5);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('first', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-6 hours', 'completed'));
select tests.keep('open', tests.book('bob', 'dana', null, '3 days'));

select tests.authenticate_as('bob');
select is(
  public.unlink_student(tests.the('link'), 'cancel')::jsonb,
  jsonb_build_object('link_id', tests.the('link'), 'unassigned', '[]'::jsonb, 'cancelled', jsonb_build_array(tests.the('first'))),
  'Canceling returns the list of canceled bookings');
select is(
  (select (b.status, b.cancelled_by, b.student_id)::text from tests.booking(tests.the('first')) b),
  ('cancelled'::public.booking_status, tests.id('bob'), tests.id('charlie'))::text,
  'The canceled booking keeps its student and names who canceled');
select is((tests.booking(tests.the('past'))).status, 'completed', 'Completed bookings are not changed');
select is((tests.booking(tests.the('open'))).status, 'pending',
  'A booking without the student is not canceled');
select is((tests.link_row(tests.the('link'))).id, null, 'The ended link no longer exists');

select * from finish();
rollback;
