begin;
select plan(10);

select tests.create_user('bob');
select tests.create_user('adam', '{agent}');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('eve');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('first', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
select tests.keep('second', tests.book('adam', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));

create function pg_temp.cancel(p_as text, p_which text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.cancel_booking(tests.the(%L), %L)', p_which, 'Ill')) ->> 'message', 'cancelled')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.cancel('charlie', 'first'), 'permission.denied', 'the student does not cancel what somebody else paid');
select is(pg_temp.cancel('bob', 'first'), 'permission.denied', 'nor the guardian');
select is(pg_temp.cancel('eve', 'first'), 'booking.not_found', 'a stranger finds no such booking');
select is((tests.booking(tests.the('first'))).status, 'pending', 'it stands');
select is(pg_temp.cancel('adam', 'first'), 'cancelled', 'the client cancels a pending one');
select is(
  (select (b.status, b.cancelled_by, b.cancel_reason)::text from tests.booking(tests.the('first')) b),
  ('cancelled'::public.booking_status, tests.id('adam'), 'Ill')::text, 'with his name and reason');
select is(pg_temp.cancel('dana', 'second'), 'cancelled', 'the tutor cancels a confirmed one');
select is((tests.booking(tests.the('second'))).cancelled_by, tests.id('dana'), 'with hers');
select is(pg_temp.cancel('adam', 'second'), 'booking.not_open', 'once');
select is((tests.booking(tests.the('second'))).cancelled_by, tests.id('dana'), 'the first to cancel stays');

select * from finish();
rollback;
