begin;
select plan(6);

select tests.create_users('bob', 'eve', 'dana: tutor');
update private.settings set max_pending_bookings = 2;
select tests.book('bob', 'dana', null, '-5 minutes'), tests.book('bob', 'dana', null, '1 day', 'confirmed');
select tests.keep('first', tests.book('bob', 'dana', null, '2 days'));

create function pg_temp.book(p_days integer) returns text language sql volatile as $$
  select coalesce(tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '%s days', now() + interval '%s days 1 hour', 'Chess') $sql$, p_days, p_days)) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select is(pg_temp.book(3), 'booked', 'A second pending request is within the limit');
select is(pg_temp.book(4), 'booking.limit_reached', 'A third pending request exceeds the limit');
select is((select count(*)::integer from public.bookings), 4, 'The refused request was not written');
select tests.authenticate_as('eve');
select is(pg_temp.book(4), 'booked', 'Each client has their own limit');
select tests.authenticate_as('dana');
select public.confirm_booking(tests.the('first'));
select tests.authenticate_as('bob');
select is(pg_temp.book(5), 'booked', 'A confirmation frees a place');
select is(pg_temp.book(6), 'booking.limit_reached', 'A confirmation frees only one place');

select * from finish();
rollback;
