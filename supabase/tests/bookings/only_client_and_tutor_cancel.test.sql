begin;
select plan(10);

select tests.create_users('bob', 'adam: agent', 'charlie: student', 'dana: tutor', 'eve');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('first', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
select tests.keep('second', tests.book('adam', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));

create function pg_temp.cancel(p_as text, p_which text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.cancel_booking(tests.the(%L), %L)', p_which, 'Ill')) ->> 'message', 'cancelled')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.cancel('charlie', 'first'), 'permission.denied',
  'A student cannot cancel a booking that somebody else pays for');
select is(pg_temp.cancel('bob', 'first'), 'permission.denied',
  'The guardian cannot cancel the agent''s booking');
select is(pg_temp.cancel('eve', 'first'), 'booking.not_found', 'A stranger does not find the booking');
select is((tests.booking(tests.the('first'))).status, 'pending', 'The booking is still pending');
select is(pg_temp.cancel('adam', 'first'), 'cancelled', 'The client cancels a pending booking');
select is(
  (select (b.status, b.cancelled_by, b.cancel_reason)::text from tests.booking(tests.the('first')) b),
  ('cancelled'::public.booking_status, tests.id('adam'), 'Ill')::text,
  'The cancellation records the client and the reason');
select is(pg_temp.cancel('dana', 'second'), 'cancelled', 'The tutor cancels a confirmed booking');
select is((tests.booking(tests.the('second'))).cancelled_by, tests.id('dana'),
  'The cancellation records the tutor');
select is(pg_temp.cancel('adam', 'second'), 'booking.not_open',
  'A canceled booking cannot be canceled again');
select is((tests.booking(tests.the('second'))).cancelled_by, tests.id('dana'),
  'The first cancellation stays recorded');

select * from finish();
rollback;
